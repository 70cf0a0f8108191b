import { defineIntent, joined } from '../src/kit.ts';
import { chronicle, together } from './_chronicle.ts';
import { momentOf } from './_moment.ts';

export default defineIntent({
  name: 'history',
  summary: 'Show what was done, to which bot and by whom.',
  permission: 'bot.history',
  effect: 'read',
  language: {
    called: 'tell the history of',
    verbs: [
      'audit',
      '(lay out|set out|go through|go over) [everything|all|anything] … (did|changed|touched|has done|has changed)',
    ],
    nouns: [
      '(history|timeline|audit log|audit trail|activity|audit|changelog|change log|changes|action log|doings|deeds|activities|edits|interventions|activity log|past actions|actions|events|deployment history|deploy history|deployments|deploys|restarts)',
    ],
    phrases: [
      'who [has|had] [been] (laid|put|laying|putting) [his|her|their|a] (hands|hand|finger) on',
      '(everything|all|anything) [that] [happened|changed] since',
      '(everything|all|anything) [that] [was|has been] done (to|with|on)',
      'what went on (with|in|on|at)',
      'what (was|is) the (last|latest) thing [that] [was|has been] (done|happened|changed) (to|with|on)',
      'who (is|has) been (in|inside|into|at|near)',
      '(has|did|have) … (done|do|changed|change|touched|touch|restarted|restart|stopped|stop|deployed|deploy|broken|break) (anything|something|things)',
      '(everything|all|anything|whatever) … (did|changed|touched|has done|has changed|has touched|was doing|has been doing|has been up to|was up to|altered|has altered)',
      '(everything|all|anything|whatever) [that] [has] happened (to|on|with|in|at)',
      'what … (has|have|had) [been] (changed|done|touched|altered|modified|doing|changing|up to|broken)',
      'what (is|has|was|got|have|were) [been|got] (changed|altered|modified|touched|done) (on|in|with|at|about|across|throughout|over|to) [the|our|all] [whole|entire|bots|bots in the] [fleet|bots]',
      'who (keeps|kept|is always|is constantly|keeps on|is forever) (poking|fiddling|tinkering|playing|messing|meddling|touching|changing|restarting|stopping|starting|pausing|scaling|deploying|killing|rebooting|bouncing|editing|tampering|muting|renaming|resuming|prodding|interfering) [around] [at|with|in|on|to]',
      '(which|what) (changes|actions|edits|things|interventions|operations) (did|has|have) … (make|made|take|taken|do|done|perform|performed|carry out|carried out)',
      '(has|did|have) (anybody|anyone|somebody|someone|any of us|one of us) [been] [ever] (touch|touched|touching|change|changed|changing|restart|restarted|stop|stopped|deploy|deployed|scale|scaled|pause|paused|mess with|messed with|do anything to|done anything to|do something to|change anything on|changed anything on|change anything about|alter|altered)',
      '(everything|anything|all|whatever) [that] (was|has been) done (to|with|on)',
      'whose (fingerprints|hands|fingers|paws) (are|were) (on|in|all over)',
      'what (has|is|have) … been (changing|doing|touching|altering|up to|messing with)',
      'what (did|has|have) … (change|changed|alter|altered|touch|touched|modify|modified|break|broken|been changing|been touching|been altering)',
      'who [has|had|is] been (poking|fiddling|tinkering|playing|messing|meddling|working|touching|changing) [things|stuff|anything] [at|with|in|on]',
      '(changes|edits) (people|folks|anybody|anyone|somebody|we|they) [have] made (to|on|in)',
      'who (was it|is it|was the one|is the one|was the person) (that|who) [last] (restarted|stopped|started|deployed|scaled|changed|touched|paused|deleted|configured|muted|renamed|killed|broke|rolled back|resumed|removed)',
      'who [has|had|is] [had|got|been] (their|his|her) [sticky|grubby|dirty|grubby little] (fingers|hands|paws|mitts) (in|on)',
      'who [has|had] (fiddled|tinkered|played|messed|meddled|tampered|been fiddling|been tinkering|been playing|been messing|been meddling) with',
      'what has … been through',
      'who (was|has been|is) (the last|last) to (touch|change|restart|stop|deploy|scale|start)',
      'who (last|recently) … (restarted|stopped|started|deployed|scaled|changed|touched|paused|deleted|configured|muted|renamed)',
      'when (was|were) … last … (restarted|stopped|started|deployed|scaled|changed|touched|paused)',
      'what (has|have|is) been (done|changed|happening|going on) (to|with|on)',
      'who [has|had|last] (touched|changed|messed with|killed|rebooted|bounced|muted|renamed|removed|unregistered|registered|shut down|turned off|has been messing with|restarted|stopped|started|deployed|scaled|killed|paused|did|has touched|has changed|was messing with|last touched|broke|deleted|configured|rolled back|resumed|has been touching|has restarted|has stopped|worked on|has been changing|modified|has been playing with|has been poking at)',
      'who is (touched|changed|messed with|rebooted|bounced|renamed|removed|deployed|scaled|deleted|configured|restarted)',
      'what (happened|has happened|was done|has been done|did … do|did|was changed|has changed|changed|has … changed|has … done|has … been doing|has … been up to|is … been up to|is … been doing|have … done|actions did … take)',
      'what (happened|has happened) (to|with|on)',
      '(last|latest|recent|past) … (actions|changes|events|activity|operations|things|deploys|restarts|action|change)',
      'when was … (restarted|stopped|started|deployed|scaled|last restarted|last deployed|last stopped|last changed|last touched|last started|paused|last scaled)',
      'when did … [last] (restart|start|stop|crash|die|fail|go down|come up|come back)',
      'what have … (done|been doing|changed)',
    ],
    words: [
      'something',
      'stuff',
      'actions',
      'action',
      'changes',
      'done',
      'on',
      'to',
      'by',
      'recently',
      'last',
      'who',
      'lately',
      'recent',
      'all',
      'everything',
      'was',
      'things',
      'happened',
      'with',
      'for',
      'of',
      'history',
      'what',
      'events',
      'did',
      'do',
      'entries',
      'performed',
      'taken',
      'made',
      'anyone',
      'anything',
      'bot',
      'bots',
      'been',
      'changed',
      'did',
    ],
    targets: 'optional',
    args: [
      {
        name: 'limit',
        is: 'number',
        units: [
          'actions',
          'changes',
          'events',
          'entries',
          'things',
          'operations',
          'items',
          'deploys',
          'restarts',
          'ones',
        ],
        after: ['last', 'latest', 'limit', 'recent', 'the last', 'past', 'top'],
      },
      { name: 'user', is: 'person', after: ['by', 'user', 'from', 'of', 'has', 'did', 'have', 'that'] },
      { name: 'since', is: 'period', days: true },
    ],
  },
  examples: [
    { say: 'history of ingest', targets: ['ingest'] },
    { say: 'what has bob changed in the last 2 days?', args: { user: 'bob', since: '2d' } },
  ],
  async run({ targets, args, person, world }) {
    const since = typeof args.since === 'string' ? momentOf(args.since, world.now()) : undefined;
    const limit = typeof args.limit === 'number' ? args.limit : 20;
    const by = typeof args.user === 'string' ? args.user : undefined;
    const asked = targets.length === 0 ? [undefined] : targets.map(({ id }) => id);
    const found = await Promise.all(
      asked.map((bot) =>
        world.registry.history({
          limit: limit * 3,
          ...(bot && { bot }),
          ...(by && { by }),
          ...(since !== undefined && { since }),
        }),
      ),
    );
    const bots = targets.length === 0 ? undefined : targets.map(({ name }) => name);
    const deeds = await world.people?.deeds(person, { limit, since, person: by, bots });
    const about = bots === undefined ? 'the fleet' : joined(bots);
    return chronicle(together(found.flat(), deeds, limit), { about, by, now: world.now() });
  },
});
