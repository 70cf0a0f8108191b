import { type Bot, CodexError } from '../src/kit.ts';
import { durationOf, inMilliseconds } from './_sizes.ts';

type Deployment = Bot['deployment'];
type Probes = Deployment['probes'];
type Probe = NonNullable<Probes['liveness']>;
type Kind = keyof Probes;

/** What a person calls a setting and Codex-32 itself goes by: how it sees that a bot is well, and what a bot waits for. */
export type Wiring = Pick<Deployment, 'probes' | 'dependsOn'>;

const named =
  /^(startup|liveness|readiness|health)(?:-(?:probe|check))?(?:-(interval|timeout|failures|start-period))?$/;
const needs = /^(?:dependenc(?:y|ies)|depends-?on|needs)$/i;

/**
 * Takes in what a setting says of health or dependencies. `undefined`: it is a setting of the bot's own, as is one that
 * the bot had before, whatever it is called. @throws CodexError INVALID, with what to say instead
 */
export const wire = (bot: Bot, wiring: Wiring, [name, value]: readonly [string, string]): Wiring | undefined => {
  if (bot.deployment.settings[name] !== undefined) return undefined;
  if (needs.test(name)) return { ...wiring, dependsOn: needsOf(value) };
  const [, said, part] = named.exec(name) ?? [];
  if (said === undefined) return undefined;
  const kind: Kind = said === 'health' ? 'liveness' : (said as Kind);
  const before = wiring.probes[kind];
  // "health" and "startup" are words of many programs; only what can be meant for us is taken.
  const vague = said === 'health' || said === 'startup';
  if (vague && !before && (part !== undefined || !isCheck(value))) return undefined;
  const probe = part === undefined ? checked(value, { bot, kind, before }) : timed(value, { bot, kind, part, before });
  const { [kind]: _old, ...others } = wiring.probes;
  return { ...wiring, probes: probe ? { ...others, [kind]: probe } : others };
};

/** The value that brings back what was there; `undefined` when no words do, and when it is a setting of the bot's own. */
export const unwire = (bot: Bot, [name, value]: readonly [string, string]): string | undefined => {
  const { probes, dependsOn } = bot.deployment;
  if (wire(bot, { probes, dependsOn }, [name, value]) === undefined) return undefined;
  if (needs.test(name)) return dependsOn.map(({ bot: needed, until }) => `${needed}:${until}`).join(', ') || 'none';
  const [, said, part] = named.exec(name) ?? [];
  const probe = probes[said === 'health' ? 'liveness' : (said as Kind)];
  if (!probe) return 'none';
  if (part !== undefined) return part === 'failures' ? String(probe.failures) : inMilliseconds(probe[fieldOf(part)]);
  // A probe that was taken away takes its times along.
  return isNone(value) ? undefined : inWords(probe.check);
};

const isNone = (value: string): boolean => /^(?:none|off|nothing|no)$/i.test(value);
const isUrl = (value: string): boolean => /^https?:\/\//i.test(value);
const command = /^(?:exec[:\s]\s*)?((?<=exec[:\s]\s*)\S.*|(?:\.{0,2}\/).*)$/s;
const isCheck = (value: string): boolean =>
  isNone(value) || isUrl(value) || /^heartbeats?$/i.test(value) || command.test(value);

const checked = (
  value: string,
  { bot, kind, before }: { readonly bot: Bot; readonly kind: Kind; readonly before: Probe | undefined },
): Probe | undefined => {
  if (isNone(value)) return undefined;
  const times = before ?? { interval: 10_000, timeout: 2_000, failures: 3, startPeriod: 0 };
  if (/^heartbeats?$/i.test(value)) return { ...times, check: { kind: 'heartbeat' } };
  if (isUrl(value)) {
    if (!URL.canParse(value))
      throw new CodexError('INVALID', { detail: `"${value}" is no address that can be asked.` });
    return { ...times, check: { kind: 'http', url: value } };
  }
  const [program, ...args] = wordsOf(command.exec(value)?.[1] ?? '');
  if (program !== undefined) return { ...times, check: { kind: 'exec', command: program, args } };
  const time =
    durationOf(value) === undefined ? '' : ` For its time, say "set ${kind} interval of ${bot.name} to ${value}".`;
  throw new CodexError('INVALID', {
    detail: `"${value}" is no check I can make. Say "heartbeat", an address such as http://127.0.0.1:8080/health, a command such as "exec:./check.sh", or "none".${time}`,
  });
};

const timed = (
  value: string,
  {
    bot,
    kind,
    part,
    before,
  }: { readonly bot: Bot; readonly kind: Kind; readonly part: string; readonly before: Probe | undefined },
): Probe => {
  if (!before)
    throw new CodexError('INVALID', {
      detail: `${bot.name} has no ${kind} probe yet. Say "set ${kind} of ${bot.name} to heartbeat" first, or give it an address or a command.`,
    });
  if (part === 'failures') {
    if (!/^[1-9]\d{0,3}$/.test(value))
      throw new CodexError('INVALID', { detail: `"${value}" is no number of failures; say one from 1 on.` });
    return { ...before, failures: Number(value) };
  }
  const ms = durationOf(value);
  if (ms === undefined || (ms === 0 && part !== 'start-period'))
    throw new CodexError('INVALID', { detail: `"${value}" is no time I know; say it like "5s".` });
  return { ...before, [fieldOf(part)]: ms };
};

const fieldOf = (part: string): 'interval' | 'timeout' | 'startPeriod' =>
  part === 'start-period' ? 'startPeriod' : (part as 'interval' | 'timeout');

/** "db", "db:healthy, cache". Whether there are such bots, and whether they wait for each other, the registry knows. */
const needsOf = (value: string): Deployment['dependsOn'] =>
  isNone(value)
    ? []
    : value
        .split(/[\s,;]+|\band\b/)
        .filter((one) => one !== '')
        .map((one) => {
          const [bot = '', until = 'started'] = one.split(':');
          if (until !== 'started' && until !== 'healthy' && until !== 'completed')
            throw new CodexError('INVALID', {
              detail: `I can wait until ${bot} is started, healthy or completed, but not "${until}".`,
            });
          return { bot, until };
        });

/** As a shell would take them apart, as far as quotes go. */
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');

/** How a probe looks, for people. */
export const checkInWords = (check: Probe['check']): string =>
  check.kind === 'heartbeat'
    ? 'heartbeat'
    : check.kind === 'http'
      ? check.url
      : [check.command, ...check.args].join(' ');

/** The same as it can be said. */
const inWords = (check: Probe['check']): string | undefined => {
  if (check.kind !== 'exec') return checkInWords(check);
  const words = [check.command, ...check.args];
  if (words.some((word) => word.includes('"'))) return undefined;
  return `exec:${words.map((word) => (/^[^\s']+$/.test(word) ? word : `"${word}"`)).join(' ')}`;
};
