import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { AdapterUnit, Deliver, Difference } from '../../src/channels/adapter.ts';
import type { FakeVendor } from '../../src/channels/fake-vendor.ts';
import { Inbox } from '../../src/channels/inbox.ts';
import { silentLog } from '../../src/log.ts';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Message, Reply } from '../../src/message.ts';
import { loadShelf } from '../../src/shelf.ts';

/**
 * What every place where people talk must do, whoever its vendor is. Each adapter brings its vendor as `fake.ts`; where a
 * platform differs, the unit says so and why, and the case is skipped under that reason.
 */
const shelf = new URL('../../adapters/', import.meta.url);
const units = await loadShelf<AdapterUnit>(shelf, 'folders');
type OpenFake = () => Promise<FakeVendor>;
interface Fake {
  readonly default: OpenFake;
  /** Where there are several ways in. */
  readonly doors?: Readonly<Record<string, OpenFake>>;
}

const cases = await Promise.all(
  units.map(async (unit) => {
    const { default: only, doors = { '': only } }: Fake = await import(new URL(`${unit.name}/fake.ts`, shelf).href);
    return Object.entries(doors).map(([door, open]) => ({ name: `${unit.name} ${door}`.trim(), unit, open }));
  }),
);

describe.each(cases.flat())('$name', ({ unit, open: openFake }) => {
  let vendor: FakeVendor | undefined;
  afterEach(async () => {
    await vendor?.close();
    vendor = undefined;
  });

  /** The adapter talking to its vendor, with everything that was delivered. */
  const open = async (reply: (message: Message) => Reply = echo) => {
    const opened = await openFake();
    vendor = opened;
    const heard: Message[] = [];
    const inbox = new Inbox({
      memory: new InProcessMemory(),
      redaction: { clean: (text) => text, cleanReply: (said) => said },
      log: silentLog,
      handle: async (message) => {
        heard.push(message);
        return reply(message);
      },
    });
    const deliver: Deliver = inbox.deliver;
    await opened.adapter.start(deliver);
    return { vendor: opened, heard };
  };

  /** A case that a platform may declare not to have; then its reason stands in the report. */
  const unless = (difference: Difference, title: string, run: () => Promise<void>): void => {
    const reason = unit.differences[difference];
    if (reason === undefined) it(title, run);
    else it.skip(`${title} (not here: ${reason})`, run);
  };

  it('brings a fake vendor, and a reason for each difference', () => {
    expect(existsSync(new URL(`${unit.name}/fake.ts`, shelf))).toBe(true);
    for (const reason of Object.values(unit.differences)) expect(reason).toMatch(/\w+ \w+ \w+.*\.$/);
  });

  it('delivers what was said, with the vendor id of who said it and a conversation of its own', async () => {
    const { vendor, heard } = await open();
    await vendor.say({ text: 'status of billing' });
    await vendor.until(/echo: status of billing/);
    expect(heard).toMatchObject([{ text: 'status of billing', sender: { provider: unit.name, user: vendor.person } }]);
    expect(heard[0]?.conversation.adapter).toBe(unit.name);
    expect(heard[0]?.id).not.toBe('');
  });

  it('answers in the order in which things were said', async () => {
    const { vendor, heard } = await open();
    for (const text of ['first', 'second', 'third']) await vendor.say({ text });
    await vendor.until(/echo: third/);
    expect(heard.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('delivers nothing after stop, and stops twice without harm', async () => {
    const { vendor, heard } = await open();
    await vendor.adapter.stop();
    await vendor.adapter.stop();
    await vendor.say({ text: 'too late' }).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([]);
  });

  it('says what nobody asked for', async () => {
    const { vendor, heard } = await open();
    await vendor.say({ text: 'hello' });
    await vendor.until(/echo: hello/);
    const to = heard[0]?.conversation;
    if (to === undefined) throw new Error('nothing was heard');
    await vendor.adapter.send(to, { tone: 'failed', text: 'billing has crashed.' });
    expect(await vendor.until(/billing has crashed/)).toContain('billing has crashed.');
  });

  it('shows what can be said next even where buttons fail, and the words of every part', async () => {
    const { vendor } = await open(() => decorated);
    await vendor.say({ text: 'status' });
    const seen = await vendor.until(/payments-gateway/);
    expect(seen).toContain('2 bots.');
    expect(vendor.buttons === undefined || vendor.buttons().length > 0).toBe(true);
    if (unit.differences['no-buttons'] !== undefined)
      expect(await vendor.until(/heal billing/)).toContain('heal billing');
  });

  unless('no-text-limit', 'splits a text that is longer than the platform takes, and loses none of it', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `word${index}`);
    const { vendor } = await open(() => ({ tone: 'answer', text: words.join(' ') }));
    await vendor.say({ text: 'tell me all' });
    await vendor.until(/word3999/);
    for (const message of vendor.shown()) expect(message.length).toBeLessThanOrEqual(vendor.limit ?? 0);
    const all = vendor.shown().join(' ');
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(all))).toEqual([]);
  });

  unless('no-redelivery', 'acts once on a message that is delivered twice', async () => {
    const { vendor, heard } = await open();
    await vendor.say({ text: 'restart billing', id: '17.1' });
    await vendor.say({ text: 'restart billing', id: '17.1' });
    await vendor.say({ text: 'status', id: '17.2' });
    await vendor.until(/echo: status/);
    expect(heard.map(({ text }) => text)).toEqual(['restart billing', 'status']);
  });

  unless('no-own-messages', 'never hears itself', async () => {
    const { vendor, heard } = await open();
    await vendor.sayAsOurselves?.('restart billing');
    await vendor.say({ text: 'status' });
    await vendor.until(/echo: status/);
    expect(heard.map(({ text }) => text)).toEqual(['status']);
  });

  it('logs neither secrets nor what was said', async () => {
    const { vendor } = await open();
    await vendor.say({ text: 'my words are my own' });
    await vendor.until(/echo: my words/);
    const everything = [...vendor.logged(), ...vendor.shown()].join('\n');
    for (const secret of vendor.secrets) expect(everything).not.toContain(secret);
    expect(vendor.logged().join('\n')).not.toContain('my words are my own');
    if (unit.differences['no-secret'] === undefined) expect(vendor.secrets.length).toBeGreaterThan(0);
  });
});

const echo = ({ text }: Message): Reply => ({ tone: 'answer', text: `echo: ${text}` });

const decorated: Reply = {
  tone: 'answer',
  text: '2 bots.\nbilling has failed.\npayments-gateway is running.',
  parts: [
    {
      kind: 'table',
      columns: ['bot', 'status'],
      rows: [
        [{ text: 'billing' }, { text: 'failed', mark: 'bad' }],
        [{ text: 'payments-gateway' }, { text: 'running', mark: 'good' }],
      ],
    },
  ],
  buttons: [{ label: 'Heal billing', say: 'heal billing' }],
};
