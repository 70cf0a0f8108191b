import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const NONE: readonly string[] = [];
const one = (text: string, intent: string, targets: readonly string[], args: object): void => {
  const reading = read(text);
  expect(reading).toMatchObject({ kind: 'intents', steps: [{ intent, targets, args }] });
  expect(reading.kind === 'intents' && reading.steps.length).toBe(1);
};

const nothing = (text: string): void => expect(read(text).kind).toBe('outOfScope');

describe('a question with words between its words', () => {
  it.each([
    ['check for me that oracle has really stopped', 'status', ['oracle'], {}],
    ['please verify for us that oracle has actually come back', 'status', ['oracle'], {}],
    ['just double check for me that oracle is truly off', 'status', ['oracle'], {}],
    ['how exactly is oracle set up?', 'describe', ['oracle'], {}],
    ['what even is oracle?', 'describe', ['oracle'], {}],
    ['what kind of a bot is oracle exactly?', 'describe', ['oracle'], {}],
  ])('%s', one);

  it.each(['oracle has really stopped', 'we really checked it for him', 'what kind of an idiot designed this'])(
    'but not: %s',
    nothing,
  );
});

describe('a question that begins with how to begin', () => {
  it.each([
    ['start by telling me how oracle is doing', 'status', ['oracle'], {}],
    ['begin by showing me the status of oracle', 'status', ['oracle'], {}],
    ["start off by giving me the last 20 lines of oracle's log", 'logs', ['oracle'], { tail: 20 }],
    ['you could start by checking on oracle', 'status', ['oracle'], {}],
    ["let's begin by listing the failed bots", 'list', NONE, { status: 'failed' }],
  ])('%s', one);

  it.each(['start by telling him the truth', 'begin by breathing in'])('but not: %s', nothing);
});

describe('what is asked for in other words', () => {
  it.each([
    ['has oracle still got a pulse?', 'status', ['oracle'], {}],
    ['is there any life in oracle?', 'status', ['oracle'], {}],
    ['is oracle still in the land of the living?', 'status', ['oracle'], {}],
    ['Could I have a look at how oracle is configured, please?', 'describe', ['oracle'], {}],
    ['take me through how oracle is configured', 'describe', ['oracle'], {}],
    ['oracle: role, tags, image, the lot', 'describe', ['oracle'], {}],
    ['role, tags and image of oracle, please', 'describe', ['oracle'], {}],
    ["drop the last 25 lines of oracle's log in here", 'logs', ['oracle'], { tail: 25 }],
    ["post oracle's last 25 log lines in this channel", 'logs', ['oracle'], { tail: 25 }],
    ['it is needed for me the last 60 line of log from oracle', 'logs', ['oracle'], { tail: 60 }],
    ['error counts for oracle since wednesday', 'metrics', ['oracle'], { metric: 'errors', since: 'wednesday' }],
    ['how much ram do oracle and maestro chew through?', 'metrics', ['oracle', 'maestro'], { metric: 'memory' }],
    ['how many collectors do we have altogether?', 'stats', NONE, { role: 'collector' }],
    ['statistics for the staging environment', 'stats', NONE, { env: 'staging' }],
    ['my account name?', 'whoami', NONE, {}],
    ['which login are you seeing me under?', 'whoami', NONE, {}],
    ["remind me who you've got me logged in as", 'whoami', NONE, {}],
    ['what sort of things are you able to do for me?', 'help', NONE, {}],
    ['what are you capable of?', 'help', NONE, {}],
    ["what's due to run today according to the schedule?", 'schedules', NONE, { date: 'today' }],
    ['according to the schedule, what runs tomorrow?', 'schedules', NONE, { date: 'tomorrow' }],
    ['anything lined up on the scheduler for tonight?', 'schedules', NONE, { date: 'today' }],
    ['who all holds the maintainer role?', 'roles', NONE, { role: 'maintainer' }],
    ['name everyone who holds maintainer', 'roles', NONE, { role: 'maintainer' }],
    ['oracle history, 5 most recent', 'history', ['oracle'], { limit: 5 }],
    ['the history of oracle, just the 3 latest', 'history', ['oracle'], { limit: 3 }],
    ['whose grubby fingers were on oracle these past 6 hours', 'history', ['oracle'], { since: '6h' }],
    ["what's zara been doing to the fleet in the past 3 hours?", 'history', NONE, { user: 'zara', since: '3h' }],
    ['y is oracle dead again smh', 'explain', ['oracle'], {}],
    ['name all the bots that belong to retail', 'list', NONE, { tag: 'retail' }],
    [
      "the auditors are here, so if you could pull up the bots tagged ml I'd be in your debt",
      'list',
      NONE,
      { tag: 'ml' },
    ],
    ['I need the entire fleet written out as csv, so export it please', 'export', NONE, { format: 'csv' }],
  ])('%s', one);

  it.each([
    'drop the kids at school',
    'drop the boxes in here please',
    'who all is coming to the pub?',
    'who holds the record for the 100 metres?',
    'whose fingers were in the cookie jar?',
    'according to the timetable our train leaves at six',
    'error counts since wednesday look fine',
    'we have five collectors altogether',
    'y do people even drink decaf',
  ])('but not: %s', nothing);
});

describe('a statement that its tag turns into a question', () => {
  it.each([
    ["oracle is up, isn't it?", 'status', ['oracle'], {}],
    ["oracle's paused, correct?", 'status', ['oracle'], {}],
    ['oracle is down, right?', 'status', ['oracle'], {}],
    ["oracle has stopped, hasn't it?", 'status', ['oracle'], {}],
    ["oracle isn't running, is it?", 'status', ['oracle'], {}],
    ['somebody told me oracle is down, is it?', 'status', ['oracle'], {}],
    ['oracle is down?', 'status', ['oracle'], {}],
  ])('%s', one);

  it.each([
    'oracle is down',
    "oracle is a nice word, isn't it?",
    "it's monday, isn't it?",
    'the bus stopped, right?',
    "that's a no, correct?",
    "we're done for today, right?",
  ])('but not: %s', nothing);

  it('an order with a tag is asked about', () => {
    expect(read("oracle needs a restart, doesn't it?").kind).toBe('ambiguous');
  });
});

describe('what is asked for in still other words', () => {
  it.each([
    ["explain oracle's failure in terms a magistrate would follow", 'explain', ['oracle'], {}],
    ['tell me in simple words why oracle is down', 'explain', ['oracle'], {}],
    ['tell me why oracle is down so that even my boss gets it', 'explain', ['oracle'], {}],
    ["what's got into oracle?", 'explain', ['oracle'], {}],
    ['who changed things on oracle last week', 'history', ['oracle'], { since: '1w' }],
    ["who's been tweaking oracle?", 'history', ['oracle'], {}],
    ['give me the paper trail for oracle', 'history', ['oracle'], {}],
    ['where do we stand with oracle', 'status', ['oracle'], {}],
    ['is oracle out of the woods yet?', 'status', ['oracle'], {}],
    ["whatever's failed, list it", 'list', NONE, { status: 'failed' }],
    ["who's wearing the ml tag", 'list', NONE, { tag: 'ml' }],
    ['which bots have the retail label', 'list', NONE, { tag: 'retail' }],
    ['can i peek at the oracle logs', 'logs', ['oracle'], {}],
    ['is stuff piling up at oracle', 'metrics', ['oracle'], { metric: 'queue' }],
    ["what's on the cards for friday", 'schedules', NONE, { date: 'friday' }],
    ["who's admin around here", 'roles', NONE, { role: 'admin' }],
    ['how does this thing work', 'help', NONE, {}],
    ['all bots as a csv please', 'export', NONE, { format: 'csv' }],
    ['Would you be so kind as to inform me of the present condition of oracle?', 'status', ['oracle'], {}],
    ['May I enquire after the health of oracle?', 'status', ['oracle'], {}],
    ['Please revert with the current status of oracle.', 'status', ['oracle'], {}],
    ['how many jobs are waiting on oracle', 'metrics', ['oracle'], { metric: 'queue' }],
    ['how quick is oracle to answer', 'metrics', ['oracle'], { metric: 'latency' }],
    ['what hat does wei wear', 'roles', NONE, { user: 'wei' }],
    ['what are my options', 'help', NONE, {}],
  ])('%s', one);

  it.each([
    'where do we stand with the caterer?',
    "who's been tweaking the thermostat?",
    'is there any life in this party?',
    'is he still standing?',
    'who is allowed to do what at your school?',
    'what sort of things do you like?',
    'explain photosynthesis in terms a child would follow',
    "let's pause there and pick it up tomorrow",
    'stop right there',
    'do you remember me from the party?',
    'how many people are waiting in line',
    'what hat does the queen wear',
    'inform him of the state of affairs',
    'scroll back up',
  ])('but not: %s', nothing);
});

describe('talk that is about other things', () => {
  it.each([
    'is there a way to make a bot restart every night, and how?',
    'is there any way to create a bot called night-owl, and how?',
    'is there a way of renaming a bot, and what happens to its logs?',
    'We are hoping that oracle can be retired by the summer',
    "I'm hoping the oracle bot will be gone by june",
    'totally knackered, gonna crash. call me at six',
    'so tired, gonna crash. wake me at seven',
    "let's stop there, it's 3am and nobody can focus any more",
    'we can stop there, thanks',
    'cheers bot, clear skies!',
    "what's better for oracle, a restart or just waiting it out?",
    'which is better for oracle: restart or wait?',
    'there was a piece in the Herald about our new hall, page 4',
    'the wiki still tells people to run `restart oracle` every morning, who owns that page?',
    'the readme says `stop oracle` before the backup, who maintains it?',
    "ticket 4411 reads: 'restart maestro and clear the cache'. is anybody on it?",
    'is anybody on it?',
    "who's on call tonight?",
  ])('%s', nothing);

  it('a plan that is told of is not made', () => {
    expect(read('the schedule says oracle restarts at 6, which suits nobody').kind).not.toBe('intents');
  });
});

describe('everything is dropped for something else', () => {
  it.each([
    'drop everything and come to ward 3',
    'drop everything and walk the dog',
    'drop everything and peek outside',
    'stop everything and take me to the airport',
  ])('is no order: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it('unless what is behind it is one as well', () => {
    expect(read('stop everything and start oracle').kind).toBe('intents');
  });
});
