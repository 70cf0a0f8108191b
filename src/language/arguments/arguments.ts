import type { Argument } from '../declaration.ts';
import { readComparison } from '../entities/comparison.ts';
import { findEvent } from '../entities/events.ts';
import { findAccessRole } from '../entities/people.ts';
import { readTime } from '../entities/time.ts';
import { amount } from './amount.ts';
import { botRole } from './bot-role.ts';
import { choice } from './choice.ts';
import { day } from './day.ts';
import { duration } from './duration.ts';
import { environment } from './environment.ts';
import { flag } from './flag.ts';
import { image } from './image.ts';
import { intent } from './intent.ts';
import { number } from './number.ts';
import { period } from './period.ts';
import { person } from './person.ts';
import { found, type Reader, type Reading, type Values } from './reader.ts';
import { request } from './request.ts';
import { settings } from './settings/settings.ts';
import { slug } from './slug.ts';
import { source } from './source.ts';
import { tags } from './tags.ts';
import { text } from './text.ts';
import { version } from './version.ts';

/** One reader for each kind of argument that an intent may declare; those that need no rule of their own stand here. */
const readers: { readonly [K in Argument['is']]: Reader<K> } = {
  number,
  amount,
  period,
  duration,
  day,
  time: ({ sheet }) => readTime(sheet),
  choice,
  flag,
  text,
  comparison: ({ sheet }) => readComparison(sheet) ?? {},
  person,
  'access-role': ({ sheet }, { name }) => found(sheet, name, findAccessRole(sheet)),
  slug,
  'bot-role': botRole,
  tags,
  environment,
  version,
  image,
  source,
  settings,
  request,
  intent,
  event: ({ sheet }, { name }) => found(sheet, name, findEvent(sheet)),
  // Which bots are described is read with the bots, when all arguments are.
  filter: () => ({}),
};

/** Reads one argument off the clause; takes the words it understood. */
export const readArgument = (reading: Reading, argument: Argument): Values => {
  const reader = readers[argument.is] as Reader<Argument['is']>;
  return reader(reading, argument);
};
