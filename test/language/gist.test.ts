import { describe, expect, it } from 'vitest';
import { gistOf } from '../../src/language/gist.ts';

describe('the gist of an order that is not for us', () => {
  it.each([
    ['paint the garage doors please', 'paint the garage doors'],
    ['frobnicate the moon', 'frobnicate the moon'],
    ['make me a sandwich', 'make you a sandwich'],
  ])('of "%s" is "%s"', async (said, gist) => {
    expect(await gistOf(said)).toBe(gist);
  });

  it('is nothing where nothing is ordered', async () => {
    expect(await gistOf('we sailed out of the harbor at sunset')).toBeUndefined();
    expect(await gistOf('')).toBeUndefined();
  });

  it('is not looked for in what is long or made of marks', async () => {
    expect(await gistOf('paint '.repeat(100))).toBeUndefined();
    expect(await gistOf(`${'.!'.repeat(50_000)}`)).toBeUndefined();
  });

  it('holds nothing but words', async () => {
    expect(await gistOf('paint <!channel> \u001b[31m the `garage`')).not.toMatch(/[<>!`\u001b]/);
  });
});
