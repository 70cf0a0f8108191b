import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));

describe('copies that are too many', () => {
  it.each([
    ['maestro can do with two replicas fewer, please remove them', -2],
    ['maestro could do with one replica less, drop it', -1],
    ['maestro has three replicas too many, remove them', -3],
    ['there are two copies of maestro too many. delete them', -2],
    ['maestro runs 2 pods too many, please kill them', -2],
    ['maestro runs one copy too many, stop it', -1],
  ])('are what is taken away: %s', (text, delta) => {
    expect(meaning(text)).toEqual([['scale', 'maestro', { delta }]]);
  });

  it.each([
    'maestro has 2 replicas, delete them',
    "maestro's two extra copies, remove them",
    'take two replicas of maestro and remove them',
    'maestro eats memory in all its replicas, kill it',
    'one maestro copy is stuck, kill it',
  ])('are not the bot itself, which is asked about: %s', (text) => {
    expect(meaning(text)).toBe('ambiguous');
  });

  it('are no reason to ask where the bot is meant', () => {
    expect(meaning('maestro runs three replicas, restart it')).toEqual([['restart', 'maestro']]);
  });
});
