import { describe, it } from 'vitest';
import { engines } from '../support/databases.ts';
import { crash, examine, type Promises } from './crashes.ts';

/** `npm run bench -- crash` does 200 of them on each engine, and kills PostgreSQL itself too. */
const KILLS = 10;

describe.concurrent.each(engines)('a service on $engine that is killed again and again', ({ place: makePlace }) => {
  it('keeps every write that it acknowledged, and leaves none half there', { timeout: 90_000 }, async ({
    expect,
    skip,
  }) => {
    const place = await makePlace();
    if (!place) return skip();
    const promises: Promises = new Map();
    let acknowledged = 0;
    for (let run = 0; run < KILLS; run++) {
      // Mostly while it writes; the first while it makes its tables.
      const after = run === 0 ? -220 : Math.random() * 120;
      acknowledged += await crash({ after, prefix: `r${run}`, config: place.config }, promises);
    }
    expect(await examine(place.config, promises)).toEqual([]);
    expect(acknowledged).toBeGreaterThan(KILLS);
    await place.remove();
  });
});
