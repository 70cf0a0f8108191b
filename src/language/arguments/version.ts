import { findVersion } from '../entities/version.ts';
import { wordAt } from '../sheet.ts';
import { found, type Reader } from './reader.ts';

/** "2.4.1", "v3"; of "version 2.4.1" the noun goes with the number. */
export const version: Reader<'version'> = ({ sheet }, { name, after = [] }) => {
  const hit = findVersion(sheet, new Set(after));
  if (!hit) return {};
  const noun = /^(?:version|release|build|ver)$/.test(wordAt(sheet, hit.start - 1));
  return found(sheet, name, noun ? { ...hit, start: hit.start - 1 } : hit);
};
