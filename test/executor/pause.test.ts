import { describe, expect, it } from 'vitest';
import { ada, eventually, type Fleet, runs, shareFleet } from '../support/bots.ts';

const forever = 'exec sleep 1000';

describe('a pause', () => {
  let fleet: Fleet;
  shareFleet(
    (opened) => {
      fleet = opened;
    },
    () => ({ settle: 0 }),
  );

  const pid = (): number => fleet.executor.status('worker').copies[0]?.pid ?? 0;
  const started = async (): Promise<number> => {
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    return pid();
  };
  const pauseFor = (ms: number) => fleet.executor.pause('worker', ada, Date.now() + ms);
  const status = () => fleet.registry.named('worker')?.status;
  const running = () => status() === 'running' || undefined;

  it('ends by itself when its time is over, and the history says why', async () => {
    const before = await started();
    expect(await pauseFor(300)).toMatchObject({ ok: true, says: expect.stringMatching(/^worker is paused until \d/) });
    expect(status()).toBe('paused');
    await eventually(fleet.registry, running);
    expect(pid()).toBe(before);
    expect(fleet.registry.named('worker')).not.toHaveProperty('resumeAt');
    const resuming = fleet.events.find(({ type }) => type === 'bot-resuming');
    expect(resuming).toMatchObject({ by: { id: 'executor' }, says: expect.stringContaining('is over') });
  });

  it('ends when the next service opens, if its time passed while none was there', async () => {
    const before = await started();
    await pauseFor(100);
    await fleet.reopen({
      keepBots: true,
      between: () => new Promise((resolve) => setTimeout(resolve, 200)),
    });
    await eventually(fleet.registry, running);
    expect(pid()).toBe(before);
  });

  it('lasts over a restart of the service and ends in its time', async () => {
    const before = await started();
    await pauseFor(700);
    await fleet.reopen({ keepBots: true });
    expect(status()).toBe('paused');
    await eventually(fleet.registry, running);
    expect(pid()).toBe(before);
  });

  it('lasts over the end of the processes: nothing is started before it is over, and then the bot is', async () => {
    const before = await started();
    await pauseFor(900);
    await fleet.reopen({ keepBots: false });
    expect(runs(before)).toBe(false);
    expect(fleet.registry.named('worker')).toMatchObject({ status: 'stopped', desired: 'paused' });
    await eventually(fleet.registry, running);
    expect(pid()).not.toBe(before);
  });

  it('of several copies gives way to a deployment, and every event of that is told once', async () => {
    await fleet.add('worker', forever, { replicas: 3 });
    await fleet.executor.start('worker', ada);
    await fleet.executor.pause('worker', ada);
    expect(await fleet.executor.deploy('worker', { version: '2' }, ada)).toMatchObject({
      ok: true,
      bot: { status: 'running', version: '2' },
    });
    // What could not be written is tried again after a second.
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    const told = fleet.events.flatMap(({ detail }) => detail.keeperSeq ?? []);
    expect(told.length).toBe(new Set(told).size);
  });

  it('without an end takes the place of one that had one', async () => {
    await started();
    await pauseFor(200);
    expect((await fleet.executor.pause('worker', ada)).says).toBe('worker stays paused until somebody resumes it.');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(status()).toBe('paused');
    expect(await fleet.executor.resume('worker', ada)).toMatchObject({ ok: true, says: 'worker goes on.' });
    expect(status()).toBe('running');
  });

  it('is forgotten with the order that ends it: a later stop is not undone by it', async () => {
    await started();
    await pauseFor(200);
    await fleet.executor.stop('worker', ada);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(fleet.registry.named('worker')).toMatchObject({ status: 'stopped', desired: 'stopped' });
  });
});
