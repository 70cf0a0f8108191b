import { describe, expect, it } from 'vitest';
import { fleet, read } from '../support/reading.ts';

const [person = '', another = ''] = fleet.users ?? [];
const [first = '', second = ''] = fleet.accessRoles ?? [];
const steps = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, args }) => [intent, args.user, args.role])
    : reading.kind;
};

describe('a person who was named', () => {
  it.each([
    `grant ${person} ${first} and take ${second} away from her`,
    `give ${person} ${first} and take ${second} off him`,
    `make ${person} ${first} and revoke his ${second} role`,
  ])('is spoken of: %s', (text) => {
    expect(steps(text)).toEqual([
      ['grant', person, first],
      ['revoke', person, second],
    ]);
  });

  it('is not meant where two were named', () => {
    expect(
      steps(`grant ${person} ${first}, ask ${another} about it and take ${second} away from her`),
    ).not.toContainEqual(['revoke', person, second]);
  });
});
