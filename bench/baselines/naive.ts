/**
 * Patterns of compromise for the intent and fuse.js for the names: the obvious first solution, made with care (a number
 * and a list filter are read, names need a good score), but without speech acts or coverage.
 */

import nlp from 'compromise';
import Fuse from 'fuse.js';
import type { Args, Fleet, Result } from '../../src/language/reading.ts';
import type { Baseline } from './baseline.ts';

/** The first pattern that matches names the intent, so the more particular stand first. */
const PATTERNS: readonly (readonly [string, string])[] = [
  ['unschedule', '(cancel|remove|delete) . (schedule|scheduled)'],
  ['schedule', '(every|tomorrow|tonight|schedule)'],
  ['unsubscribe', '(unsubscribe|stop (notifying|telling|alerting))'],
  ['unmute', 'unmute'],
  ['mute', '(mute|silence)'],
  ['alert', '(alert|warn) me'],
  ['subscribe', '(subscribe|notify|ping|tell) me'],
  ['rollback', '(rollback|roll . back|revert)'],
  ['restart', '(restart|reboot|bounce|kick|cycle|relaunch)'],
  ['unregister', '(unregister|delete|decommission|remove)'],
  ['register', '(register|add . new)'],
  ['rename', 'rename'],
  ['deploy', '(deploy|ship|release|roll out)'],
  ['scale', '(scale|double|halve|replicas|instances)'],
  ['configure', '(configure|set|tag|limit)'],
  ['resume', '(resume|unpause|continue)'],
  ['pause', '(pause|suspend|freeze|hold)'],
  ['stop', '(stop|kill|halt|terminate|shut down|turn off|switch off)'],
  ['start', '(start|launch|spin up|fire up|bring up|turn on)'],
  ['heal', '(heal|fix|repair)'],
  ['explain', '(why|explain)'],
  ['history', '(history|changed|who)'],
  ['logs', '(log|logs|lines|tail|grep)'],
  ['metrics', '(cpu|memory|latency|throughput|queue|disk)'],
  ['stats', '(stats|statistics|how many)'],
  ['approve', 'approve'],
  ['reject', '(reject|decline|deny)'],
  ['grant', '(grant|make)'],
  ['revoke', 'revoke'],
  ['roles', '(roles|rights)'],
  ['whoami', '(whoami|who am i)'],
  ['export', '(export|dump)'],
  ['import', 'import'],
  ['undo', 'undo'],
  ['help', '(help|what can you do)'],
  ['describe', '(describe|details|what is)'],
  ['status', '(status|how is|up|running|alive)'],
  ['list', '(list|show|which)'],
];
const WITHOUT_TARGETS = new Set([
  'list',
  'stats',
  'undo',
  'help',
  'whoami',
  'roles',
  'export',
  'import',
  'approve',
  'reject',
  'grant',
  'revoke',
  'register',
]);
const GOOD_ENOUGH = 0.3;

export const naive = (fleet: Fleet): Baseline => {
  const fuse = new Fuse([...fleet.bots], {
    keys: ['name'],
    threshold: GOOD_ENOUGH,
    includeScore: true,
    ignoreLocation: true,
  });
  return { name: 'compromise + fuse.js', read: (text) => read(text, fleet, fuse) };
};

const read = (text: string, fleet: Fleet, fuse: Fuse<Fleet['bots'][number]>): Result => {
  const said = nlp(text);
  if (said.has('(not|never|dont)')) return { negated: true };
  const intent = PATTERNS.find(([, pattern]) => said.has(pattern))?.[0];
  if (intent === undefined) return { outOfScope: true };
  if (WITHOUT_TARGETS.has(intent)) return { intents: [{ intent, targets: [], args: filters(text, fleet) }] };
  const targets = namesIn(text, fuse, fleet);
  if (targets.length === 0) return { ambiguous: true, question: 'Which bot?' };
  return { intents: [{ intent, targets, args: intent === 'scale' ? { replicas: firstNumber(text) } : {} }] };
};

const firstNumber = (text: string): number => Number(/\b\d+\b/.exec(text)?.[0] ?? 1);

const namesIn = (text: string, fuse: Fuse<Fleet['bots'][number]>, fleet: Fleet): readonly string[] => {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .filter((word) => word.length > 3);
  const best = words.flatMap((word) => fuse.search(word, { limit: 1 })).map((hit) => hit.item.name);
  return fleet.bots.map((bot) => bot.name).filter((name) => best.includes(name));
};

const filters = (text: string, fleet: Fleet): Args => {
  const words = new Set(text.toLowerCase().split(/[^a-z0-9-]+/));
  const first = (values: readonly string[]): string | undefined =>
    values.find((value) => words.has(value) || words.has(`${value}s`));
  const found = {
    status: first(fleet.bots.map((bot) => bot.status)),
    role: first(fleet.bots.map((bot) => bot.role)),
    tag: first(fleet.bots.flatMap((bot) => bot.tags)),
    env: first(fleet.environments),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};
