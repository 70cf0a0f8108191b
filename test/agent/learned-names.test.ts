import { describe, expect, it } from 'vitest';
import { aliasesOf, learnedNames, nicknames, withAliases } from '../../src/agent/learned-names.ts';
import type { Conversation } from '../../src/message.ts';
import { Bot } from '../../src/registry/bot.ts';

const bot = (name: string, annotations: Record<string, string> = {}): Bot =>
  Bot.parse({
    ...{
      id: name,
      name,
      annotations,
      status: 'stopped',
      desired: 'stopped',
      observed: {},
      revision: 1,
      createdAt: 0,
      updatedAt: 0,
    },
    blueprint: { kind: 'command', command: '/bin/true' },
  });
const here: Conversation = { adapter: 'slack', workspace: 'T1', channel: 'c', direct: false };
const elsewhere: Conversation = { ...here, workspace: 'T2' };

describe('learned names', () => {
  it('belong to one workspace, and leave other annotations alone', () => {
    const taught = bot('billing', withAliases(bot('billing', { team: 'money' }), here, ['money bot', 'big red']));
    expect(aliasesOf(taught, here)).toEqual(['money bot', 'big red']);
    expect(aliasesOf(taught, elsewhere)).toEqual([]);
    expect(taught.annotations.team).toBe('money');
    expect(withAliases(taught, here, [])).toEqual({ team: 'money' });
  });

  it('are what the parser is given', () => {
    const bots = [bot('billing', withAliases(bot('billing'), here, ['money bot'])), bot('ingest')];
    expect(nicknames(bots, here)).toEqual({ 'money bot': 'billing' });
    expect(learnedNames(bots, elsewhere)).toEqual([]);
  });

  it('that came in with a file and are no names are not read', () => {
    const annotations = { 'codex32/names/slack/T1': 'money bot,<script>,the all' };
    expect(aliasesOf(bot('billing', annotations), here)).toEqual(['money bot']);
  });

  it('are at most twenty for one bot; the oldest go', () => {
    const many = Array.from({ length: 25 }, (_, n) => `name ${n}`);
    expect(aliasesOf(bot('billing', withAliases(bot('billing'), here, many)), here)).toHaveLength(20);
  });
});
