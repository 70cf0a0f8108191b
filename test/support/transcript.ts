import type { Manner, Reply } from '../../src/message.ts';
import { type Permission, permissions } from '../../src/people/person.ts';
import { matrix, roles } from '../../src/people/roles.ts';
import type { AgentHouse } from './agent-house.ts';

/**
 * A conversation as plain text, every line visible to people:
 *
 *     # a comment
 *     ada [operator]: restart billing        what somebody says; rights by role or permission, kept until given anew
 *     bot: Restarting billing (3 copies).    the whole reply; further lines are indented; … stands for anything
 *     ada presses yes                        the button of the last proposal
 *     ada in #dev (voice): stop ingest       said elsewhere, and by voice (or slash)
 *     … 6 minutes later
 */
export type Line =
  | {
      readonly kind: 'says';
      readonly line: number;
      readonly user: string;
      readonly rights?: readonly Permission[];
      readonly channel?: string;
      readonly manner: Manner;
      readonly text: string;
    }
  | { readonly kind: 'presses'; readonly line: number; readonly user: string; readonly choice: 'yes' | 'no' }
  | { readonly kind: 'later'; readonly line: number; readonly ms: number }
  | { readonly kind: 'bot'; readonly line: number; readonly text: string };

const units: Readonly<Record<string, number>> = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Throws with the line's number for a line it can't read. */
export const readTranscript = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const last = lines.at(-1);
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    if (/^\s/.test(raw) && last?.kind === 'bot')
      lines[lines.length - 1] = { ...last, text: `${last.text}\n${raw.trim()}` };
    else lines.push(readLine(raw, line));
  }
  return lines;
};

const readLine = (raw: string, line: number): Line => {
  const later = /^(?:…|\.\.\.) (\d+|an?) (second|minute|hour|day)s? later$/.exec(raw);
  if (later) return { kind: 'later', line, ms: (Number(later[1]) || 1) * (units[later[2] ?? ''] ?? 0) };
  const presses = /^(\w+) presses (yes|no)$/.exec(raw);
  if (presses) return { kind: 'presses', line, user: presses[1] ?? '', choice: presses[2] === 'yes' ? 'yes' : 'no' };
  const said = /^(\w+)(?: \[([^\]]*)\])?(?: in #(\w+))?(?: \((voice|slash)\))?: ?(.*)$/.exec(raw);
  const [, user = '', rights, channel, manner, text = ''] = said ?? [];
  if (!said) throw new Error(`line ${line} is no line of a transcript: ${raw}`);
  if (user === 'bot') return { kind: 'bot', line, text };
  return {
    ...{ kind: 'says', line, user, text: withLines(text) },
    manner: manner === 'voice' || manner === 'slash' ? manner : 'text',
    ...(rights !== undefined && { rights: rightsOf(rights, line) }),
    ...(channel !== undefined && { channel }),
  };
};

/** `\n` in what is said: one message of several lines. */
const withLines = (text: string): string => text.replaceAll('\\n', '\n');

const rightsOf = (words: string, line: number): readonly Permission[] =>
  words
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const role = roles.find((one) => one === word);
      if (role !== undefined) return permissions.filter((permission) => matrix[permission].includes(role));
      const permission = permissions.find((one) => one === word);
      if (permission === undefined) throw new Error(`line ${line}: "${word}" is no role and no permission`);
      return permission;
    });

/** What differed, or undefined. */
export interface Difference {
  readonly line: number;
  readonly expected: string;
  readonly said: string;
}

/** Plays a transcript; every difference is told, so that one run shows all of them. */
export const playTranscript = async (text: string, house: AgentHouse): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  let reply: Reply | undefined;
  let proposal = '';
  for (const line of readTranscript(text)) {
    if (line.kind === 'later') house.pass(line.ms);
    else if (line.kind === 'bot') {
      const said = reply?.text ?? '(nothing)';
      if (!fits(line.text, said)) differences.push({ line: line.line, expected: line.text, said });
    } else {
      if (line.kind === 'says' && line.rights !== undefined) house.gate.grant(line.user, line.rights);
      const press =
        line.kind === 'presses'
          ? { press: { proposal, choice: line.choice } }
          : { text: line.text, manner: line.manner };
      const channel = line.kind === 'says' && line.channel !== undefined ? { channel: line.channel } : {};
      reply = await house.say({ user: line.user, ...press, ...channel });
      for (const part of reply.parts ?? []) if (part.kind === 'proposal') proposal = part.proposal;
    }
  }
  return differences;
};

export const fits = (expected: string, said: string): boolean => {
  const pattern = expected
    .split('…')
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*');
  return new RegExp(`^${pattern}$`, 'u').test(
    said
      .split('\n')
      .map((row) => row.trim())
      .join('\n'),
  );
};
