import { findPerson } from '../entities/people.ts';
import { wordAt } from '../sheet.ts';
import { found, type Reader } from './reader.ts';

/** "alice", "@bob"; of "alice's request" the ending goes with the name. */
export const person: Reader<'person'> = ({ sheet }, { name }) => {
  const hit = findPerson(sheet, false);
  return found(sheet, name, hit && wordAt(sheet, hit.end) === "'s" ? { ...hit, end: hit.end + 1 } : hit);
};
