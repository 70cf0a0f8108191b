import { describe, expect, it } from 'vitest';
import { forDiscord, forSlack } from '../../src/channels/defuse.ts';

describe('a text for Slack', () => {
  it.each([
    ['<!channel> look', '&lt;!channel&gt; look'],
    ['<@U0456> and <#C1|general>', '&lt;@U0456&gt; and &lt;#C1|general&gt;'],
    ['<https://evil.example|your bank>', '&lt;https://evil.example|your bank&gt;'],
    ['a &amp; b', 'a &amp;amp; b'],
  ])('names nobody and hides no link: %s', (text, harmless) => {
    expect(forSlack.words(text)).toBe(harmless);
    expect(forSlack.code(text)).toBe(harmless);
  });

  it('wakes nobody by a bare name', () => {
    for (const text of ['@channel', '@here now', 'hey @EVERYONE', '@ channel'])
      expect(forSlack.words(text)).not.toMatch(/@\s*(channel|here|everyone)/i);
  });

  it('begins no markup, and leaves names as they are', () => {
    expect(forSlack.words('*bold* _it_ `code`')).not.toMatch(/(^|\s)[*_`]/);
    expect(forSlack.words('load_collector-2 ran at 5*3')).toBe('load_collector-2 ran at 5*3');
  });

  it('does not get out of a code block', () => {
    expect(forSlack.code('``` <!here>')).not.toContain('```');
  });
});

describe('a text for Discord', () => {
  it('names nobody, no channel and no role', () => {
    for (const text of ['<@123>', '<@!123>', '<@&9>', '<#5>', '<a:smile:1>', '@everyone', '@here']) {
      expect(forDiscord.words(text)).not.toMatch(/<@|<#|<a:|@everyone|@here/);
    }
  });

  it('hides no link behind other words, and draws no heading, list or spoiler', () => {
    expect(forDiscord.words('[your bank](https://evil.example)')).not.toMatch(/(?<!\\)\]\(/);
    for (const text of ['# big', '> quote', '- item', '||hidden||', '**bold**', '`code`']) {
      expect(forDiscord.words(text)).toMatch(/^\\/);
    }
  });

  it('does not get out of a code block', () => {
    expect(forDiscord.code('x ``` @everyone')).not.toContain('```');
  });
});

describe.each([
  ['Slack', forSlack],
  ['Discord', forDiscord],
])('a text for %s', (_, { words, code }) => {
  it('moves nothing on a screen and turns no reading direction, and keeps its lines', () => {
    const hostile = 'a\u001b[2Jb\u0007\u202Ec\u2066d\u200Be\r\nf\ng';
    for (const text of [words(hostile), code(hostile)]) {
      expect(text).not.toMatch(/[\u001b\u0007\u202e\u2066\u200b\r]/);
      expect(text.split('\n')).toHaveLength(3);
    }
  });

  it('is otherwise what it was', () => {
    const plain = 'Restarting billing (3 copies), see log line 12.';
    expect(words(plain).replaceAll(/[\\\u2060]/g, '')).toBe(plain);
    expect(code(plain)).toBe(plain);
  });

  it('takes no longer for a hostile text than for another', () => {
    const begun = performance.now();
    for (const piece of ['@', '<', '`', '@ ', '\u202e', '*_']) words(piece.repeat(100_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
