import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const document = readFileSync(new URL('../../docs/SECURITY.md', import.meta.url), 'utf8');
const named = [...new Set(document.match(/test\/[\w./-]+\.test\.ts/g))];

describe('docs/SECURITY.md', () => {
  it.each(named)('names %s, which exists and tests something', (file) => {
    const url = new URL(`../../${file}`, import.meta.url);
    expect(existsSync(url)).toBe(true);
    expect(readFileSync(url, 'utf8')).toMatch(/\bit(\.each)?\(/);
  });

  it('makes no promise without a test', () => {
    const promises = document
      .slice(document.indexOf('## Who may do what'), document.indexOf('## Reporting'))
      .split(/\n(?=- \*\*)/)
      .slice(1);
    expect(promises.length).toBeGreaterThan(15);
    for (const promise of promises) expect(promise).toMatch(/`test\/[\w./-]+\.test\.ts`/);
  });
});
