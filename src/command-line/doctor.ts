import { parseArgs } from 'node:util';
import { missingParts } from '../app/missing-parts.ts';
import { type Config, loadConfig } from '../config.ts';
import { CodexError } from '../errors.ts';
import { type Check, type Finding, runCheck } from '../health.ts';
import { folderChecks } from './checks/folders.ts';
import { networkChecks } from './checks/network.ts';
import { partChecks } from './checks/parts.ts';
import { programChecks } from './checks/programs.ts';
import { slackChecks } from './checks/slack.ts';
import { storageChecks } from './checks/storage.ts';
import type { Command, Surroundings } from './command.ts';

const help = `
Usage: codex32 doctor [--json]

Checks the settings and each configured part for real, and says how to mend what is broken.
Exit code 1 when something is. It may run beside a service.

  --json   one JSON object: { ok, checks: [{ name, ok, says, mend }] }
`;

type Named = Finding & { readonly name: string };

/** ms for one check; all of them run side by side. */
const patience = 10_000;

export const doctor: Command = {
  help,
  async run(words, surroundings) {
    const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean', default: false } } });
    const findings = await examine(surroundings);
    const ok = findings.every((finding) => finding.ok);
    const report = values.json ? JSON.stringify({ ok, checks: findings }) : inWords(findings);
    surroundings.output.write(`${report}\n`);
    return ok ? 0 : 1;
  },
};

const examine = async ({ environment, folder }: Surroundings): Promise<readonly Named[]> => {
  const settings = readSettings(environment, folder);
  if (!('config' in settings)) return [...settings.findings, ...(await runAll(programChecks))];
  const { config } = settings;
  const checks = [
    ...folderChecks(config, folder),
    ...storageChecks(config),
    ...networkChecks(config),
    ...programChecks,
    ...partChecks(config),
    ...slackChecks(config),
  ];
  const missing = missingParts(config).map((says) => ({ name: 'settings', ok: false, says }));
  const settled = missing.length > 0 ? missing : [{ name: 'settings', ok: true, says: 'Every setting fits.' }];
  return [...settled, ...(await runAll(checks))];
};

const runAll = (checks: readonly Check[]): Promise<readonly Named[]> =>
  Promise.all(checks.map(async (check) => ({ name: check.name, ...(await runCheck(check, patience)) })));

const readSettings = (
  environment: Surroundings['environment'],
  folder: string,
): { readonly config: Config } | { readonly findings: readonly Named[] } => {
  try {
    return { config: loadConfig(environment, folder) };
  } catch (error) {
    if (!(error instanceof CodexError)) throw error;
    const mend = 'Correct it in .env or in the environment; .env.template tells what each setting is for.';
    return { findings: error.says.split('\n').map((says) => ({ name: 'settings', ok: false, says, mend })) };
  }
};

const inWords = (findings: readonly Named[]): string => {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.flatMap(({ name, ok, says, mend }) => [
    `${ok ? 'ok     ' : 'BROKEN '} ${name.padEnd(width)}  ${says}`,
    ...(mend === undefined ? [] : [`${' '.repeat(width + 10)}${mend}`]),
  ]);
  const broken = findings.filter(({ ok }) => !ok).length;
  const verdict =
    broken === 0
      ? 'Everything that is configured works.'
      : `${broken} of ${findings.length} checks found something broken.`;
  return [...lines, '', verdict].join('\n');
};
