import { describe, expect, it } from 'vitest';
import { escaped, readMrkdwn } from '../../../adapters/slack/mrkdwn.ts';

describe('text of Slack', () => {
  it.each([
    ['<@UBOT> restart billing', 'restart billing'],
    ['<@UBOT|codex>: status', 'status'],
    ['grant operator to <@U42|eve>', 'grant operator to <@U42>'],
    ['send it to <#C7|ops>', 'send it to #ops'],
    ['send it to <#C7>', 'send it to #C7'],
    ['register <http://app.py|app.py>', 'register app.py'],
    ['register from <https://example.com/a.py>', 'register from https://example.com/a.py'],
    ['see <https://example.com/a.py|the file>', 'see https://example.com/a.py'],
    ['mail <mailto:ada@example.com|ada@example.com>', 'mail ada@example.com'],
    ['a &amp; b &lt; c &gt; d', 'a & b < c > d'],
    ['&amp;lt; stays', '&lt; stays'],
    ['“billing” isn’t up', '"billing" isn\'t up'],
    ['restart *billing* and `my_bot` and ~that~', 'restart billing and my_bot and that'],
    ['logs of my_old_bot', 'logs of my_old_bot'],
    ['copies = 2 * 3 * 4', 'copies = 2 * 3 * 4'],
    ['bil\u200bling\u2060', 'billing'],
    ['<!here> status', '@here status'],
    ['<!date^1392734382^{date}|Feb 18>', 'Feb 18'],
    ['an open < and a > are text', 'an open < and a > are text'],
  ])('%s is read as it was meant', (text, meant) => {
    expect(readMrkdwn(text, 'UBOT')).toBe(meant);
  });

  it('takes no time for text that is made to take long', () => {
    const begun = performance.now();
    readMrkdwn(`${'*a'.repeat(20_000)}${'<'.repeat(20_000)}`, 'UBOT');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('can hold no mention of ours', () => {
    expect(escaped('<!channel> <@U1> a & b')).toBe('&lt;!channel&gt; &lt;@U1&gt; a &amp; b');
  });
});
