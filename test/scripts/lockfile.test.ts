import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lockfile, missingEntries } from '../../scripts/lockfile.ts';

const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lockfile;

describe('package-lock.json', () => {
  it('has every optional package, so that "npm ci" works on any mirror ("node scripts/lockfile.ts" adds them)', () => {
    expect(Object.keys(missingEntries(lockfile))).toEqual([]);
  });

  it('names the host of no registry', () => {
    expect(Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('missingEntries', () => {
  const tool = {
    version: '1.0.0',
    dev: true,
    license: 'MIT',
    optionalDependencies: { '@tool/linux-x64-musl': '1.0.0' },
  };

  it('writes where a package runs from its name', () => {
    expect(missingEntries({ packages: { 'node_modules/tool': tool } })).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        ...{ version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], license: 'MIT', optional: true, os: ['linux'] },
      },
    });
  });

  it('puts it nearer where another version stands in the way', () => {
    const packages = {
      'node_modules/tool': tool,
      'node_modules/@tool/linux-x64-musl': { version: '2.0.0' },
      'node_modules/host/node_modules/tool': tool,
    };
    expect(Object.keys(missingEntries({ packages }))).toEqual([
      'node_modules/tool/node_modules/@tool/linux-x64-musl',
      'node_modules/host/node_modules/@tool/linux-x64-musl',
    ]);
  });

  it('adds nothing to what is whole', () => {
    const packages = { 'node_modules/tool': tool, 'node_modules/@tool/linux-x64-musl': { version: '1.0.0' } };
    expect(missingEntries({ packages })).toEqual({});
  });
});
