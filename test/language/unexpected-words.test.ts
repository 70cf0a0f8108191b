import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const done = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => [intent, targets.join(' '), args])
    : reading.kind;
};

describe('orders in unexpected words', () => {
  it.each([
    ['Could version 2.6 of maestro go out now, please?', 'maestro', { version: '2.6' }],
    ['could version 2.6 of maestro go out now', 'maestro', { version: '2.6' }],
    ['Could release 4.4 go onto maestro please, QA has ticked it off', 'maestro', { version: '4.4' }],
    ['can 2.6 go live on maestro', 'maestro', { version: '2.6' }],
    ['may version 2.6 of maestro go live now please', 'maestro', { version: '2.6' }],
    ['version 2.6 of maestro can go out', 'maestro', { version: '2.6' }],
    ['version 2.6 of maestro should go out now', 'maestro', { version: '2.6' }],
    ['2.6 may go onto maestro now', 'maestro', { version: '2.6' }],
    ['let 2.6 of maestro go out', 'maestro', { version: '2.6' }],
    ["I'd like 2.6 of maestro to go out", 'maestro', { version: '2.6' }],
    ['get 2.6 onto maestro', 'maestro', { version: '2.6' }],
    ['deploy 3.1 to maestro, argh I mean 3.2', 'maestro', { version: '3.2' }],
  ])('deploy: %s', (text, bots, args) => expect(done(text)).toEqual([['deploy', bots, args]]));

  it.each([
    ['return maestro to release 2.9.4, the new one pays everybody twice', 'maestro', { version: '2.9.4' }],
    ['return maestro to release 2.9.4', 'maestro', { version: '2.9.4' }],
    ['take maestro back to release 2.9.4, the new one is broken', 'maestro', { version: '2.9.4' }],
    ['roll maestro back to version 2.9.4, the current one leaks', 'maestro', { version: '2.9.4' }],
    ['restore maestro to 2.9.4, the new one crashes', 'maestro', { version: '2.9.4' }],
    ["I'd be glad if maestro went back to 2.8.1, thank you", 'maestro', { version: '2.8.1' }],
    ["I'd be glad if maestro went back to 2.8.1, thank you - please roll it back", 'maestro', { version: '2.8.1' }],
    ['maestro should go back to 2.8.1', 'maestro', { version: '2.8.1' }],
    ['could maestro go back to 2.8.1 please', 'maestro', { version: '2.8.1' }],
    ['undo the latest deploy of maestro', 'maestro', {}],
    ['reverse the most recent release on maestro', 'maestro', {}],
    ['take back the last deploy on maestro', 'maestro', {}],
    ['maestro back to 2.8.1', 'maestro', { version: '2.8.1' }],
    ['maestro back to 2.8.1, the new wordlist censors the word class', 'maestro', { version: '2.8.1' }],
    ['maestro back to 2.8.1, the new one is broken', 'maestro', { version: '2.8.1' }],
    ['the newest release of maestro has to be reverted', 'maestro', {}],
    ['the latest deploy of maestro should be rolled back', 'maestro', {}],
    ['can oracle and the trainer both go back to 2.1', 'model-trainer oracle', { version: '2.1' }],
  ])('rollback: %s', (text, bots, args) => expect(done(text)).toEqual([['rollback', bots, args]]));

  it.each([
    ['it must be 3 instances of maestro, you can do it?', 'maestro', { replicas: 3 }],
    ['it must be 3 instances of maestro', 'maestro', { replicas: 3 }],
    ['there must be three instances of maestro', 'maestro', { replicas: 3 }],
    ['we need there to be 3 copies of maestro', 'maestro', { replicas: 3 }],
    ['for maestro 5 replicas are required', 'maestro', { replicas: 5 }],
    ['5 replicas are needed for maestro', 'maestro', { replicas: 5 }],
    ['I would like that maestro gets 2 replicas extra, thank you in advance', 'maestro', { delta: 2 }],
    ['I would like that maestro gets 2 extra replicas', 'maestro', { delta: 2 }],
    ['I want that maestro has 5 replicas', 'maestro', { replicas: 5 }],
    ['maestro gets 2 replicas extra please', 'maestro', { delta: 2 }],
    ['give maestro 2 replicas extra', 'maestro', { delta: 2 }],
    ['2 replicas extra for maestro', 'maestro', { delta: 2 }],
    ['can oracle, sandbox and maestro all get 3 replicas', 'oracle sandbox maestro', { replicas: 3 }],
    ['can maestro get 3 replicas?', 'maestro', { replicas: 3 }],
    ['could maestro and oracle each have 3 replicas please', 'oracle maestro', { replicas: 3 }],
    ['can maestro be cut to half as many replicas?', 'maestro', { factor: 0.5 }],
    ['cut maestro to half as many replicas', 'maestro', { factor: 0.5 }],
    ['bring maestro to half as many copies', 'maestro', { factor: 0.5 }],
    ['give maestro twice as many replicas', 'maestro', { factor: 2 }],
    ['maestro needs twice the replicas', 'maestro', { factor: 2 }],
    ['maestro at twice the replicas please', 'maestro', { factor: 2 }],
    ['cut the number of maestro replicas in half lol way too many', 'maestro', { factor: 0.5 }],
    ['cut the number of maestro replicas in half', 'maestro', { factor: 0.5 }],
    ["cut maestro's replicas in half, way too many", 'maestro', { factor: 0.5 }],
    ['halve maestro, far too many copies', 'maestro', { factor: 0.5 }],
    ["triple maestro it's enrolment day", 'maestro', { factor: 3 }],
    ["scale maestro to 5, it's black friday", 'maestro', { replicas: 5 }],
    ['put maestro back on 1 replica', 'maestro', { replicas: 1 }],
    ['put maestro back to 1 replica', 'maestro', { replicas: 1 }],
    ['maestro back to one replica', 'maestro', { replicas: 1 }],
    ['maestro back down to 2 please', 'maestro', { replicas: 2 }],
    ['I want maestro at 8 replicas', 'maestro', { replicas: 8 }],
    ['have 8 copies of maestro running', 'maestro', { replicas: 8 }],
    ['keep only 2 copies of maestro', 'maestro', { replicas: 2 }],
    ['reduce maestro by 2 replicas', 'maestro', { delta: -2 }],
    ['knock two replicas off maestro', 'maestro', { delta: -2 }],
    ['maestro could do with two more', 'maestro', { delta: 2 }],
    ['two more maestros please', 'maestro', { delta: 2 }],
    ['one more of maestro', 'maestro', { delta: 1 }],
    ['bump the replica count of maestro to 4', 'maestro', { replicas: 4 }],
    ['replica count of maestro to 4', 'maestro', { replicas: 4 }],
    ['maestro replicas to 4', 'maestro', { replicas: 4 }],
    ['maestro replicas: 4', 'maestro', { replicas: 4 }],
    ["set maestro's replicas at 4", 'maestro', { replicas: 4 }],
    ['maestro should run on 4 instances', 'maestro', { replicas: 4 }],
    ['kindly increase maestro instances by 2 nos', 'maestro', { delta: 2 }],
    ['upscale maestro by 2', 'maestro', { delta: 2 }],
    ['please to put 4 replica for maestro', 'maestro', { replicas: 4 }],
    ['make that maestro has 4 replicas', 'maestro', { replicas: 4 }],
    ['scale maestro to 3, argh I mean 4', 'maestro', { replicas: 4 }],
    ['maestro goes to 3 replicas', 'maestro', { replicas: 3 }],
    ['maestro to 3 replicas, it is busy', 'maestro', { replicas: 3 }],
    ['can oracle, sandbox and the trainer all get 3 replicas', 'model-trainer oracle sandbox', { replicas: 3 }],
    ['can oracle and the trainer get 3 replicas', 'model-trainer oracle', { replicas: 3 }],
  ])('scale: %s', (text, bots, args) => expect(done(text)).toEqual([['scale', bots, args]]));

  it.each([
    ['make mateo a viewer, but only for maestro', 'maestro', { role: 'viewer', user: 'mateo' }],
    ['make mateo an operator only on maestro', 'maestro', { role: 'operator', user: 'mateo' }],
    ['make mateo operator, for maestro only', 'maestro', { role: 'operator', user: 'mateo' }],
    ['grant mateo operator on maestro and nothing else', 'maestro', { role: 'operator', user: 'mateo' }],
    [
      'nadia audits us from today, so could she please be given the viewer role?',
      '',
      { role: 'viewer', user: 'nadia' },
    ],
    ['nadia is new, could she be made a viewer', '', { role: 'viewer', user: 'nadia' }],
    ['nadia is new here, may she have the viewer role', '', { role: 'viewer', user: 'nadia' }],
    ['let finn be an operator from now on', '', { role: 'operator', user: 'finn' }],
    ['finn can be an operator now', '', { role: 'operator', user: 'finn' }],
    ['finn may have operator', '', { role: 'operator', user: 'finn' }],
    ['finn gets operator rights please', '', { role: 'operator', user: 'finn' }],
    ['bestow operator upon finn', '', { role: 'operator', user: 'finn' }],
    ['mateo becomes a viewer', '', { role: 'viewer', user: 'mateo' }],
    ['mateo becomes an operator', '', { role: 'operator', user: 'mateo' }],
  ])('grant: %s', (text, bots, args) => expect(done(text)).toEqual([['grant', bots, args]]));

  it.each([
    ["could mateo's operator role be withdrawn, please?", '', { role: 'operator', user: 'mateo' }],
    ['mateo changed teams, so could his operator role be withdrawn, please?', '', { role: 'operator', user: 'mateo' }],
    [
      'Hello! mateo changed teams, so could his operator role be withdrawn, please? With many thanks',
      '',
      { role: 'operator', user: 'mateo' },
    ],
    ['nadia left, can you take her admin role away', '', { role: 'admin', user: 'nadia' }],
    ["finn's operator role has to go", '', { role: 'operator', user: 'finn' }],
    ["finn's operator role can go", '', { role: 'operator', user: 'finn' }],
    ['the operator role should be taken from finn', '', { role: 'operator', user: 'finn' }],
    ["finn doesn't need operator any more, take it away", '', { role: 'operator', user: 'finn' }],
    ['strip mateo of operator, he broke it twice', '', { role: 'operator', user: 'mateo' }],
  ])('revoke: %s', (text, bots, args) => expect(done(text)).toEqual([['revoke', bots, args]]));

  it.each([
    ['from now on maestro is called "read aloud"', 'maestro', { to: 'read-aloud' }],
    ['from now on maestro is called composer', 'maestro', { to: 'composer' }],
    ['from today maestro goes by composer', 'maestro', { to: 'composer' }],
    ['maestro shall be known as composer', 'maestro', { to: 'composer' }],
    ['let maestro be called composer', 'maestro', { to: 'composer' }],
    ['maestro should be called composer from now on', 'maestro', { to: 'composer' }],
    ['call maestro composer from now on', 'maestro', { to: 'composer' }],
    ['the new name for maestro shall be composer', 'maestro', { to: 'composer' }],
    ["change maestro's name to composer", 'maestro', { to: 'composer' }],
    ['give maestro the name composer', 'maestro', { to: 'composer' }],
    ['maestro needs a new name: composer', 'maestro', { to: 'composer' }],
  ])('rename: %s', (text, bots, args) => expect(done(text)).toEqual([['rename', bots, args]]));

  it.each([
    ['strike maestro off the register of bots', 'maestro', {}],
    ['strike maestro off the register', 'maestro', {}],
    ['strike maestro from our list of bots', 'maestro', {}],
    ['cross maestro off the list of bots', 'maestro', {}],
    ['take maestro off the books for good', 'maestro', {}],
    ['remove maestro from the list of bots', 'maestro', {}],
    ['erase maestro from the registry of bots', 'maestro', {}],
    ['maestro has to leave the fleet', 'maestro', {}],
    ['I want that maestro becomes deleted, nobody has used it on one year', 'maestro', {}],
    ['I want that maestro becomes deleted', 'maestro', {}],
    ['I want maestro deleted', 'maestro', {}],
    ['I wish that maestro gets deleted', 'maestro', {}],
    ['maestro may be deleted', 'maestro', {}],
    ['maestro is to be deleted', 'maestro', {}],
    ['maestro can be struck off the register', 'maestro', {}],
  ])('unregister: %s', (text, bots, args) => expect(done(text)).toEqual([['unregister', bots, args]]));

  it.each([
    ['please take me off the crash alerts of maestro', 'maestro', { event: 'crash' }],
    ['take me off the crash notifications for maestro', 'maestro', { event: 'crash' }],
    ['I want off the crash notifications of maestro', 'maestro', { event: 'crash' }],
    ["can I be taken off maestro's crash notifications", 'maestro', { event: 'crash' }],
    ['spare me the crash messages of maestro', 'maestro', { event: 'crash' }],
  ])('unsubscribe: %s', (text, bots, args) => expect(done(text)).toEqual([['unsubscribe', bots, args]]));

  it.each([
    ['I want a message about every crash of maestro', 'maestro', { event: 'crash' }],
    ['I want a message when maestro crashes', 'maestro', { event: 'crash' }],
    ['send me a message each time maestro crashes', 'maestro', { event: 'crash' }],
    ['start keeping me posted when maestro is down', 'maestro', { event: 'down' }],
    ['keep me posted when maestro is down', 'maestro', { event: 'down' }],
    ['start telling me when maestro crashes', 'maestro', { event: 'crash' }],
    ['start pinging me when maestro crashes', 'maestro', { event: 'crash' }],
    ['please begin informing me when maestro goes down', 'maestro', { event: 'down' }],
    ['let me know if any gpu bot crashes', 'image-tagger speech-to-text model-trainer', { event: 'crash' }],
    ['give me a shout when maestro crashes', 'maestro', { event: 'crash' }],
    ['kindly intimate me when maestro is down', 'maestro', { event: 'down' }],
    ['I wish to be informed of crashes of maestro', 'maestro', { event: 'crash' }],
    ['sign me up for crash notifications on maestro', 'maestro', { event: 'crash' }],
    ['I would like to become a message when maestro is crashing', 'maestro', { event: 'crash' }],
  ])('subscribe: %s', (text, bots, args) => expect(done(text)).toEqual([['subscribe', bots, args]]));

  it.each([
    [
      'set an alert on maestro for when its queue grows past 1200',
      'maestro',
      { metric: 'queue', op: '>', value: '1200' },
    ],
    [
      'set an alert on maestro for when the queue goes above 1000',
      'maestro',
      { metric: 'queue', op: '>', value: '1000' },
    ],
    ['put an alert on maestro for cpu over 80%', 'maestro', { metric: 'cpu', op: '>', value: '80%' }],
    ["I need an alarm when maestro's memory exceeds 2GB", 'maestro', { metric: 'memory', op: '>', value: '2GB' }],
    ["if maestro's queue passes 1000, ping me", 'maestro', { metric: 'queue', op: '>', value: '1000' }],
    ["shout if maestro's cpu climbs past 80%", 'maestro', { metric: 'cpu', op: '>', value: '80%' }],
    ['an alert for maestro please, cpu above 80%', 'maestro', { metric: 'cpu', op: '>', value: '80%' }],
    [
      'set an alarm on maestro for when its queue grows past 1200',
      'maestro',
      { metric: 'queue', op: '>', value: '1200' },
    ],
  ])('alert: %s', (text, bots, args) => expect(done(text)).toEqual([['alert', bots, args]]));

  it.each([
    [
      'a bit of peace from the gpu bots for the next 4 hours, mute them all',
      'image-tagger speech-to-text model-trainer',
      { for: '4h' },
    ],
    ['some quiet from maestro for 2 hours please', 'maestro', { for: '2h' }],
    ['shut it about maestro for an hour and a half will ya', 'maestro', { for: '90m' }],
    ['shut it about maestro', 'maestro', {}],
    ['hush up about maestro for an hour', 'maestro', { for: '1h' }],
    ['zip it about maestro for an hour', 'maestro', { for: '1h' }],
    ['put maestro on silent for an hour', 'maestro', { for: '1h' }],
    ['a two hour mute on maestro please', 'maestro', { for: '2h' }],
    ['put a two hour mute on maestro', 'maestro', { for: '2h' }],
    ['I want silence from maestro until tomorrow', 'maestro', { until: 'tomorrow' }],
    ["mute the trainer for an hour, don't stop it", 'model-trainer', { for: '1h' }],
    ['zip it with the maestro alerts til tomorrow', 'maestro', { until: 'tomorrow' }],
    ['15 minutes of silence for maestro', 'maestro', { for: '15m' }],
  ])('mute: %s', (text, bots, args) => expect(done(text)).toEqual([['mute', bots, args]]));

  it.each([
    ['take the mute off maestro', 'maestro', {}],
    ['lift the mute from maestro', 'maestro', {}],
    ["remove maestro's mute", 'maestro', {}],
    ['drop the mute on maestro', 'maestro', {}],
    ['undo the mute of maestro', 'maestro', {}],
    ['maestro may make noise again', 'maestro', {}],
    ['alarms from maestro may ring again', 'maestro', {}],
    ['the alerts of maestro may come through again', 'maestro', {}],
  ])('unmute: %s', (text, bots, args) => expect(done(text)).toEqual([['unmute', bots, args]]));

  it.each([
    ['put a two hour freeze on maestro', 'maestro', { for: '2h' }],
    ['put a 30 minute hold on maestro', 'maestro', { for: '30m' }],
    ['give maestro a two hour break', 'maestro', { for: '2h' }],
    ['give maestro a 30 minute pause', 'maestro', { for: '30m' }],
    ['a two hour pause for maestro please', 'maestro', { for: '2h' }],
    ['a pause of two hours for maestro', 'maestro', { for: '2h' }],
    ['maestro needs a two hour pause', 'maestro', { for: '2h' }],
    ['put maestro to sleep for like 2 hrs', 'maestro', { for: '2h' }],
    ['put maestro to sleep for 2 hours', 'maestro', { for: '2h' }],
    ['put a freeze on maestro until tomorrow', 'maestro', { until: 'tomorrow' }],
  ])('pause: %s', (text, bots, args) => expect(done(text)).toEqual([['pause', bots, args]]));

  it.each([
    ['take the hold off maestro', 'maestro', {}],
    ['take the freeze off maestro', 'maestro', {}],
    ['lift the freeze on maestro', 'maestro', {}],
    ['end the pause of maestro', 'maestro', {}],
    ['which means you can resume maestro', 'maestro', {}],
    ['the vendor is done, which means you can resume maestro', 'maestro', {}],
  ])('resume: %s', (text, bots, args) => expect(done(text)).toEqual([['resume', bots, args]]));

  it.each([
    ['call off the scheduled stop of maestro', 'maestro', { action: 'stop' }],
    ['scrap whatever is planned for maestro', 'maestro', {}],
    ['cancel everything that is scheduled for maestro', 'maestro', {}],
    ['bin the planned restart of maestro', 'maestro', { action: 'restart' }],
  ])('unschedule: %s', (text, bots, args) => expect(done(text)).toEqual([['unschedule', bots, args]]));

  it.each([
    ["I'd like a restart of maestro scheduled for 6pm", 'maestro', { action: 'restart', at: '18:00' }],
    ['pencil in a restart of maestro at 6pm', 'maestro', { action: 'restart', at: '18:00' }],
    ['have maestro restarted at 6pm every day', 'maestro', { action: 'restart', at: '18:00', every: 'day' }],
  ])('schedule: %s', (text, bots, args) => expect(done(text)).toEqual([['schedule', bots, args]]));

  it.each([
    ['yank maestro offline real quick', 'maestro', {}],
    ['yank maestro offline', 'maestro', {}],
    ['pull maestro offline', 'maestro', {}],
    ['rip maestro offline', 'maestro', {}],
    ['drag maestro offline', 'maestro', {}],
    ['kick maestro offline', 'maestro', {}],
    ['maestro offline please', 'maestro', {}],
    ['switch every gpu bot off, only leave image-tagger running', 'speech-to-text model-trainer', {}],
    ['stop all gpu bots, just leave image-tagger running', 'speech-to-text model-trainer', {}],
    ['stop the gpu bots but leave image-tagger running', 'speech-to-text model-trainer', {}],
    ["it's oracle you should stop", 'oracle', {}],
    ["it's oracle that must be stopped", 'oracle', {}],
    ['I am wanting that you stop maestro now', 'maestro', {}],
    ['I am wanting you to stop maestro', 'maestro', {}],
    ['I am requesting that you stop maestro', 'maestro', {}],
  ])('stop: %s', (text, bots, args) => expect(done(text)).toEqual([['stop', bots, args]]));

  it.each([
    ['get maestro going', 'maestro', {}],
    ['get maestro up and running, the shop has opened', 'maestro', {}],
  ])('start: %s', (text, bots, args) => expect(done(text)).toEqual([['start', bots, args]]));

  it.each([
    ['shut maestro off and straight back on', 'maestro', {}],
    ['turn maestro off and straight back on', 'maestro', {}],
    ['switch maestro off and back on again', 'maestro', {}],
    ['maestro off and on again please', 'maestro', {}],
    ['take maestro down and back up', 'maestro', {}],
    ['bring maestro down and straight back up', 'maestro', {}],
    ['maestro, oracle and the sandbox need a reboot', 'oracle sandbox maestro', {}],
    ['maestro, oracle and the trainer need a reboot', 'model-trainer oracle maestro', {}],
    ['maestro and the trainer need a kick', 'model-trainer maestro', {}],
    ['give the trainer a good kick', 'model-trainer', {}],
    ['kick maestro, the trainer and oracle', 'model-trainer oracle maestro', {}],
    ["I'm terribly sorry to trouble you, but might it be possible to have maestro restarted?", 'maestro', {}],
    ['might it be possible to have maestro restarted', 'maestro', {}],
    ['might it be at all possible to restart maestro', 'maestro', {}],
    ['may it be possible for you to restart maestro', 'maestro', {}],
    ['maestro wants a fresh start, cycle it once', 'maestro', {}],
    ['cycle maestro once', 'maestro', {}],
    ['restart maestro once and for all', 'maestro', {}],
    ['could oracle, sandbox and the trainer be restarted', 'model-trainer oracle sandbox', {}],
  ])('restart: %s', (text, bots, args) => expect(done(text)).toEqual([['restart', bots, args]]));

  it.each([
    ['heal all that has failed, only not conductor', 'social-listener speech-to-text', {}],
    ['I pray you to repair maestro, it is not working since the morning', 'maestro', {}],
    ['I beg you to repair maestro', 'maestro', {}],
    ['please to repair maestro, it is not working since morning', 'maestro', {}],
    ['Tomorrow is settlement day, so would you please heal maestro', 'maestro', {}],
  ])('heal: %s', (text, bots, args) => expect(done(text)).toEqual([['heal', bots, args]]));

  it.each([
    ['can we start with the status of maestro?', 'maestro', {}],
    ['kindly revert back to me with the status of maestro', 'maestro', {}],
  ])('status: %s', (text, bots, args) => expect(done(text)).toEqual([['status', bots, args]]));

  it.each([['grant me a look at the configuration of maestro', 'maestro', {}]])('describe: %s', (text, bots, args) =>
    expect(done(text)).toEqual([['describe', bots, args]]),
  );

  it.each([['drop me the last 30 log lines of maestro', 'maestro', { tail: 30 }]])('logs: %s', (text, bots, args) =>
    expect(done(text)).toEqual([['logs', bots, args]]),
  );

  it.each([
    ['put the tags retail and ml on maestro', 'maestro', { addTags: ['retail', 'ml'] }],
    ['put the tags ml and retail on oracle', 'oracle', { addTags: ['ml', 'retail'] }],
    ['put the ml tag on maestro', 'maestro', { addTags: ['ml'] }],
    ['put tag ml on maestro', 'maestro', { addTags: ['ml'] }],
    ['MATCH_TIMEOUT on maestro goes to 45', 'maestro', { env: { MATCH_TIMEOUT: '45' } }],
    ['MATCH_TIMEOUT goes to 45 on maestro', 'maestro', { env: { MATCH_TIMEOUT: '45' } }],
    ['MATCH_TIMEOUT of maestro becomes 45', 'maestro', { env: { MATCH_TIMEOUT: '45' } }],
  ])('configure: %s', (text, bots, args) => expect(done(text)).toEqual([['configure', bots, args]]));

  it.each([
    'did 2.6 of maestro go out?',
    'when can 2.6 of maestro go out?',
    'should 2.6 of maestro go out?',
    '2.6 of maestro went out yesterday',
    'maestro went back to 2.8.1',
    'there are 3 copies of maestro',
    'there should be 3 copies of maestro already',
    'maestro ran 3 replicas last week',
    "I'd be glad if maestro stopped crashing",
    'it would be nice if maestro ran on tuesdays',
    'could maestro go live without 2.6?',
    'there must be 3 instances of this bug',
    'it must be 3 in the morning there',
    'there must be a problem with maestro',
    'maestro has gone back to 2.8.1',
    '2.6 can go live once QA has ticked it off',
    'can it go out to lunch',
    'we can go out tonight',
    'shall we go out at 7?',
    'is it required that maestro has 5 replicas?',
    '2.6 goes live tomorrow',
    'maestro may go down for 3 hours',
    'could maestro run out of memory',
    'can maestro run 3 replicas?',
    'make callum a viewer',
    'maestro was called composer in the old days',
    'maestro becomes slow',
    "maestro's pause is over",
    'I need a restart of maestro to be scheduled',
    'reboot the lot of them, every single bot we have',
    'maestro counts as ml now, so tag it that way',
    'maestro counts as ml now, so tag it accordingly',
    'tag it like that',
  ])('are none where nothing is ordered: %s', (text) => expect(done(text)).not.toBeInstanceOf(Array));

  it('lose nobody of several', () => {
    expect(done('mateo gets operator, finn loses viewer')).toEqual([
      ['grant', '', { user: 'mateo', role: 'operator' }],
      ['revoke', '', { user: 'finn', role: 'viewer' }],
    ]);
    expect(done('grant nadia operator and take viewer away from her')).toEqual([
      ['grant', '', { user: 'nadia', role: 'operator' }],
      ['revoke', '', { user: 'nadia', role: 'viewer' }],
    ]);
  });
});
