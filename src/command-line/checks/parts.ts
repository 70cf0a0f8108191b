import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { controlGroupMounts, ownPlace, removeFolder } from '../../executor/keeper/cgroup-files.ts';
import { chooseGroups } from '../../executor/keeper/choose-groups.ts';
import type { Check, Finding } from '../../health.ts';

/** What only some installations have, or have in part. */
export const partChecks = ({ speech }: Config): readonly Check[] => [
  { name: 'limits for bots', run: async () => checkLimits() },
  ...(speech?.provider === 'vosk'
    ? [{ name: 'speech model', run: async () => checkModel(speech.vosk.modelPath ?? '') }]
    : []),
];

/** Tries it with an empty group. Without the kernel's help limits still hold, by looking every so often. */
const checkLimits = (): Finding => {
  const name = `codex32-doctor-${process.pid}`;
  const groups = chooseGroups(name);
  const group = groups.group('probe', { cpu: 0.5, memory: 64 * 1_048_576 }, 'probe');
  const { limited } = group;
  group.remove();
  for (const { path, type, options } of controlGroupMounts()) {
    for (const controller of type === 'cgroup2' ? [''] : options) removeFolder(join(path, ownPlace(controller), name));
  }
  return limited
    ? { ok: true, says: `The kernel holds the CPU and memory limits of bots (${groups.kind}).` }
    : {
        ok: true,
        says: 'The kernel does not let this user set limits, so those of bots are watched by looking every so often.',
        mend: 'Start it as a systemd unit with Delegate=yes for limits that the kernel holds.',
      };
};

const checkModel = (folder: string): Finding =>
  existsSync(join(folder, 'conf/model.conf')) || existsSync(join(folder, 'am/final.mdl'))
    ? { ok: true, says: `There is a Vosk model in ${folder}.` }
    : {
        ok: false,
        says: `There is no Vosk model in ${folder}.`,
        mend: 'Unpack a model there, or correct VOSK_MODEL_PATH.',
      };
