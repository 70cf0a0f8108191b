import about from '../package.json' with { type: 'json' };

/** Where this package lies on disk, whether it runs from its sources or from `dist`. */
export const packageRoot = new URL(import.meta.url.endsWith('.ts') ? '../' : '../../', import.meta.url);
export const version: string = about.version;
