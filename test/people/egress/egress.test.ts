import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/message.ts';
import { Egress } from '../../../src/people/egress/egress.ts';

const secret = 'Tr0ub4dor&3!x"q';
const percentAll = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const unicodeAll = (text: string): string =>
  [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const hexAll = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16)}`).join('');
const entities = (text: string): string => [...text].map((letter) => `&#${letter.charCodeAt(0)};`).join('');

/** Every encoding a secret is likely to leave in. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64 after one byte': (text) => Buffer.from(`:${text}`).toString('base64'),
  'in base64 between others': (text) => Buffer.from(`me:${text}@host`).toString('base64'),
  'in base64 for URLs': (text) => Buffer.from(`?>${text}`).toString('base64url'),
  'in base64 twice': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'in HEXADECIMAL': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'as a part of a URL': encodeURIComponent,
  'with every letter percent-encoded': percentAll,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'as JSON': (text) => JSON.stringify({ value: text }),
  'with every letter as an escape': unicodeAll,
  'with every byte as an escape': hexAll,
  'as HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'as HTML entities': entities,
  backwards: (text) => [...text].reverse().join(''),
};
/** What anybody could read back out of `text`. */
const decoded = (text: string): string =>
  [
    text,
    ...(text.match(/[\w+/-]{8,}/g) ?? []).flatMap((word) =>
      [0, 1, 2, 3].map((from) => Buffer.from(word.slice(from), 'base64').toString('latin1')),
    ),
  ].join(' ');

describe('what leaves', () => {
  let egress: Egress;
  beforeEach(() => {
    egress = new Egress();
    egress.register('DB_PASSWORD', secret);
  });

  it.each(Object.entries(encodings))('holds no registered value %s', (_, encode) => {
    const cleaned = egress.clean(`the value is <${encode(secret)}> and that is all`);
    expect(cleaned).toContain('[secret DB_PASSWORD]');
    expect(cleaned).toMatch(/^the value is .* and that is all$/);
    expect(decoded(cleaned).toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it('holds no registered value whatever its letters are, wherever it stands', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcXYZ019+/=_-&%<>"\'\\ éß日'),
      minLength: 8,
      maxLength: 60,
    });
    const value = letters.filter((text) => text.trim().length >= 8 && new Set(text).size >= 5);
    fc.assert(
      fc.property(
        value,
        fc.string(),
        fc.string(),
        fc.constantFrom(...Object.values(encodings).slice(0, 11)),
        (text, before, after, encode) => {
          const filter = new Egress();
          filter.register('IT', text);
          const cleaned = filter.clean(`${before}\n${encode(text)}\n${after}`);
          return !cleaned.includes(encode(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves ordinary words alone', () => {
    for (const text of [
      'Restarting billing (3 copies). It was up for 4 days.',
      '2026-11-22T10:00:00Z INFO collected 4711 samples from /var/log/worker.log in 35 ms, queue=12 status=ok',
      'See https://example.com/path?a=1#b and write to ada@example.com',
      'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      'DB_PASSWORD is a reference to a secret; its value is never shown.',
    ])
      expect(egress.clean(text)).toBe(text);
  });

  it('catches a long value that was cut or wrapped', () => {
    const long = 'q7Zk2mPx9Lw4Rt8Yc3Vb6Nh1Jf5Gd0Sa-q7Zk2mPx9Lw4Rt8Yc3Vb';
    egress.register('LONG', long);
    expect(egress.clean(`it begins ${long.slice(0, 34)}…`)).toBe('it begins [secret LONG]…');
    const wrapped = Buffer.from(`prefix ${long} suffix`)
      .toString('base64')
      .replaceAll(/(.{40})/g, '$1\n');
    const left = egress.clean(wrapped).replaceAll('\n', '');
    expect(Buffer.from(left, 'base64').toString()).not.toContain(long.slice(8, 40));
  });

  it('holds none of a value of several lines, when it comes line by line', () => {
    const key = ['first-line-of-it-0001', 'second-line-of-it-0002', 'third-line-of-it-0003'];
    egress.register('MULTI', key.join('\n'));
    const clean = egress.lineCleaner();
    for (const line of key) expect(clean(`> ${line}`)).toBe('> [secret MULTI]');
  });

  const looksLikeIt: readonly (readonly [string, string])[] = [
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a GitHub token', `ghp_${'a1B2'.repeat(9)}`],
    ['a fine-grained GitHub token', `github_pat_${'a1B2_'.repeat(8)}`],
    ['a Slack token', 'xoxb-1234567890-ABCdefGHI'],
    ['a Slack app token', 'xapp-1-A0123-456-abcdef0123'],
    ['a Discord token', `MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.${'x'.repeat(30)}`],
    ['a Google key', `AIza${'b'.repeat(35)}`],
    ['a payment key', `sk_live_${'c3'.repeat(10)}`],
    ['an API key', `sk-proj-${'d4'.repeat(15)}`],
    ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJlLWhlcmU'],
    ['a key of our own', `c32k_0123456789ab_${'e'.repeat(43)}`],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc=\n-----END RSA PRIVATE KEY-----'],
  ];
  it.each(looksLikeIt)('shows nothing of %s that nobody registered', (_, token) => {
    expect(egress.clean(`before ${token} after`)).toMatch(/^before \[hidden [\w ]+\] after$/);
  });

  it.each([
    ['postgres://app:s3cr3t%40pw@db:5432/x', 'postgres://app:[hidden password]@db:5432/x'],
    ['Authorization: Bearer abcdefghijklmnop', 'Authorization: Bearer [hidden credentials]'],
    ['PASSWORD=hunter22', 'PASSWORD=[hidden value]'],
    ['{"api_key":"abcdef123"}', '{"api_key":"[hidden value]"}'],
    ['{\\"token\\":\\"abcdef123\\"}', '{\\"token\\":\\"[hidden value]\\"}'],
    ['AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFy==;x', 'AccountKey=[hidden storage key];x'],
  ])('hides only the secret part of %s', (text, cleaned) => {
    expect(egress.clean(text)).toBe(cleaned);
  });

  it('hides the lines of a private key while a log is followed, and only those', () => {
    const clean = egress.lineCleaner();
    const lines = [
      'start',
      '-----BEGIN PRIVATE KEY-----',
      'MIIEvQIBADANBg',
      'abcdef==',
      '-----END PRIVATE KEY-----',
      'go on',
    ];
    const cleaned = lines.map(clean);
    expect(cleaned.join('\n')).not.toMatch(/MIIE|abcdef/);
    expect([cleaned[0], cleaned.at(-1)]).toEqual(['start', 'go on']);
  });

  it('cleans every text of a reply, also the lines to come, and leaves its machinery alone', async () => {
    const reply: Reply = {
      text: `text ${secret}`,
      tone: 'question',
      parts: [
        { kind: 'table', columns: [secret], rows: [[{ text: secret, mark: 'good' }]] },
        { kind: 'lines', lines: [secret] },
        { kind: 'file', name: 'a', type: 'b', content: secret },
        { kind: 'proposal', proposal: 'p1', title: secret, consequences: [secret], expires: 5 },
      ],
      buttons: [{ label: secret, say: secret, press: { proposal: 'p1', choice: 'yes' }, style: 'danger' }],
      stream: (async function* () {
        yield secret;
      })(),
    };
    const cleaned = egress.cleanReply(reply);
    expect(JSON.stringify(cleaned)).not.toContain('ub4dor');
    expect(cleaned).toMatchObject({
      tone: 'question',
      buttons: [{ press: { proposal: 'p1', choice: 'yes' }, style: 'danger' }],
    });
    for await (const line of cleaned.stream ?? []) expect(line).toBe('[secret DB_PASSWORD]');
  });

  it('is quick with two hundred secrets, and on hostile text', () => {
    for (let index = 0; index < 200; index += 1)
      egress.register(`S${index}`, `value-of-secret-${index}-${'z9k'.repeat(index % 20)}`);
    const line = '2026-11-22T10:00:00Z INFO collected 4711 samples from /var/log/worker.log, queue=12 status=ok\n';
    const hostile = [
      '-----BEGIN PRIVATE KEY-----',
      'eyJaaaaaaaa.',
      '://a:',
      'password=',
      '%25',
      'bearer ',
      'token:',
      'xoxb-',
      'A',
    ];
    const texts = [line.repeat(1_000), ...hostile.map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)))];
    for (const text of texts) {
      const begun = performance.now();
      egress.clean(text);
      // Some 20 ms alone on this machine, and never quadratic: that would be minutes.
      expect(performance.now() - begun).toBeLessThan(1_500);
    }
  });
});
