import { type Sheet, writtenAt } from '../sheet.ts';
import { findAddress } from './address.ts';
import { found, type Reader } from './reader.ts';

/** A path or a script, and no image of a registry. */
const RUNS = /^[.~]{0,2}\/|\.(?:[cm]?[jt]s|py|sh)$/;

/** "ghcr.io/acme/scout:2"; a path may have arguments of its own behind it: "/bin/sleep 60", "bots/scrape.py --fast". */
export const image: Reader<'image'> = ({ sheet }, { name }) => {
  const path = findAddress(sheet, name);
  if (path === undefined || !RUNS.test(path.value)) return found(sheet, name, path);
  let { end } = path;
  while (isArgument(sheet, end)) end += 1;
  const value = end > path.end ? `${path.value} ${writtenAt(sheet, path.end, end)}` : path.value;
  return found(sheet, name, { value, start: path.start, end });
};

/** An option, a number, or something with a sign in it that words do not have. */
const isArgument = (sheet: Sheet, at: number): boolean =>
  sheet.roles[at] === undefined && /^(?:--?[\w-]+(?:=.*)?|\d.*|.*[./=].+)$/.test(sheet.tokens[at]?.text ?? '');
