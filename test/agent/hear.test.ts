import { describe, expect, it } from 'vitest';
import { hear } from '../../src/agent/hear.ts';
import { messageOf } from '../support/agent-house.ts';

const message = (text: string) => messageOf({ user: 'ada', text }, 'm1', 0);

describe('hearing a message', () => {
  it('takes words as they are', () => {
    expect(hear(message('restart ingest'))).toEqual({ kind: 'words', text: 'restart ingest', manner: 'text' });
  });

  it('answers an empty line, a binary one and a voice note it cannot hear with a sentence each', () => {
    const note = { ...message(''), audio: { bytes: new Uint8Array(4), type: 'audio/ogg' } };
    const replies = [message('   '), message('\u0000\u0001\u0002ELF\u0000\u0000'), note].map((said) => hear(said));
    expect(new Set(replies.map((heard) => (heard.kind === 'nothing' ? heard.reply.text : ''))).size).toBe(3);
    for (const heard of replies) expect(heard).toMatchObject({ kind: 'nothing', reply: { tone: 'not-understood' } });
  });

  it('uses the transcript that a platform made, as something heard and not read', () => {
    const audio = { bytes: new Uint8Array(4), type: 'audio/ogg', transcript: ' stop ingest ' };
    expect(hear({ ...message(''), audio })).toMatchObject({
      kind: 'words',
      text: 'stop ingest',
      manner: 'voice',
      opening: 'I heard: "stop ingest"',
    });
  });

  it('refuses what is too long to be an order, in a sentence with both figures', () => {
    expect(() => hear(message('a'.repeat(100_000)))).toThrow(
      'That message is too long for me: 100,000 characters, and 8,000',
    );
  });

  it('reads text with an emoji, a tab and a colour code in it', () => {
    expect(hear(message('\u001b[31mrestart\tingest 🚀\u001b[0m')).kind).toBe('words');
  });
});
