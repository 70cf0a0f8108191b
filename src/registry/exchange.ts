import { CodexError } from '../errors.ts';
import type { Bot } from './bot.ts';
import type { Draft } from './draft.ts';
import { draftOf, parseDraft } from './draft.ts';

/** A fleet as a file: what people decided, never state, so that it can be taken to another Codex-32. */
const FORMAT = 'codex32-fleet';
const VERSION = 1;
/** Characters; some 10,000 bots. */
const LONGEST = 32_000_000;

export const exportFleet = async (bots: readonly Bot[], format: 'json' | 'yaml' | 'csv'): Promise<string> => {
  if (format === 'csv') return toCsv(bots);
  const fleet = { format: FORMAT, version: VERSION, bots: bots.map(portable) };
  if (format === 'json') return `${JSON.stringify(fleet, undefined, 2)}\n`;
  // Loaded when first asked for: the idle service never pays for it.
  const { stringify } = await import('yaml');
  return stringify(fleet, { aliasDuplicateObjects: false });
};

/** Without the file's hash: where it is imported the file is read, checked and hashed anew. */
const portable = (bot: Bot): Draft => {
  const draft = draftOf(bot);
  if (draft.blueprint.kind === 'image') return draft;
  const { sha256: _sha256, ...blueprint } = draft.blueprint;
  return { ...draft, blueprint };
};

/**
 * Reads and checks everything before anything is written. A plain list of bots will do, as people write it by hand.
 * @throws CodexError INVALID, naming the entry
 */
export const parseFleet = async (text: string, format: 'json' | 'yaml'): Promise<readonly Draft[]> => {
  if (text.length > LONGEST)
    throw new CodexError('INVALID', { detail: `That is longer than the ${LONGEST} characters I import.` });
  const drafts = entriesOf(await parseText(text, format)).map((entry, index) => parseDraft(entry, label(entry, index)));
  const names = drafts.map((draft) => draft.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new CodexError('INVALID', { detail: `"${twice}" is in there twice, so I imported nothing.` });
  return drafts;
};

const parseText = async (text: string, format: 'json' | 'yaml'): Promise<unknown> => {
  try {
    return format === 'json' ? JSON.parse(text) : (await import('yaml')).parse(text, { maxAliasCount: 100 });
  } catch (cause) {
    throw new CodexError('INVALID', { detail: `That is not ${format.toUpperCase()} I can read.` }, { cause });
  }
};

const entriesOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'bots' in value && Array.isArray(value.bots)) {
    if ('version' in value && value.version !== VERSION) {
      throw new CodexError('INVALID', {
        detail: `That was written in version ${String(value.version)} of the format; I read ${VERSION}.`,
      });
    }
    return value.bots;
  }
  throw new CodexError('INVALID', { detail: 'That is not a list of bots.' });
};

const label = (entry: unknown, index: number): string => {
  const name =
    typeof entry === 'object' && entry !== null && 'name' in entry ? ` ("${String(entry.name).slice(0, 63)}")` : '';
  return `Nothing was imported: entry ${index + 1}${name}`;
};

const columns: Readonly<Record<string, (bot: Bot) => string>> = {
  name: (bot) => bot.name,
  status: (bot) => bot.status,
  desired: (bot) => bot.desired,
  role: (bot) => bot.role,
  environment: (bot) => bot.environment,
  version: (bot) => bot.version,
  description: (bot) => bot.description,
  replicas: (bot) => String(bot.deployment.replicas),
  tags: (bot) => bot.tags.join(' '),
  blueprint: ({ blueprint }) =>
    blueprint.kind === 'script' ? blueprint.path : blueprint.kind === 'command' ? blueprint.command : blueprint.image,
  owner: (bot) => bot.owner ?? '',
  restarts: (bot) => String(bot.observed.restarts),
  errors: (bot) => String(bot.observed.errorCount),
  lastError: (bot) => bot.observed.lastError ?? '',
  createdAt: (bot) => new Date(bot.createdAt).toISOString(),
  updatedAt: (bot) => new Date(bot.updatedAt).toISOString(),
};

/** RFC 4180, for spreadsheets: what one of them would take for a formula is quoted into text. */
const toCsv = (bots: readonly Bot[]): string => {
  const lines = [Object.keys(columns), ...bots.map((bot) => Object.values(columns).map((column) => column(bot)))];
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
};

const csvCell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
