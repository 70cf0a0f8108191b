import type { Setting } from './setting.ts';
import { groups } from './settings.ts';

/** The text of `.env.template`: every setting, what it decides, and what applies without it. `npm run docs` writes it. */
export const envTemplate = (): string =>
  [
    '# Copy this to .env and set what you need. Everything may stay as it is: then Codex-32 keeps to this machine.',
    '# The real environment wins over .env. Written by "npm run docs" from src/config/settings.ts.',
    ...groups.map(({ title, settings }) => `\n# --- ${title}\n${Object.entries(settings).map(entry).join('\n')}`),
    '',
  ].join('\n');

const entry = ([name, { says, fallback, secret }]: [string, Setting]): string =>
  `# ${says}${secret === true ? ' Secret.' : ''}\n#${name}=${fallback ?? ''}`;
