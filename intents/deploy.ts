import { defineIntent } from '../src/kit.ts';
import { backToPresent, deploy } from './_deploy.ts';

export default defineIntent({
  name: 'deploy',
  summary: 'Bring out a version of a bot.',
  permission: 'bot.deploy',
  effect: 'disruptive',
  language: {
    verbs: [
      { say: '(need|want|would like|like|have|get|see) … on', needs: 'version' },
      '(cut|switch|move|flip) … over to',
      'deploy',
      'redeploy',
      'ship',
      'release',
      'roll out',
      'rollout',
      'roll … out',
      'push [out]',
      'put [out]',
      'publish',
      'promote',
      '(upgrade|update|bump|move|bring|switch|take|downgrade) [up]',
      'install',
      'yeet',
      'roll … forward',
      'put … live',
      'get … (out|live|onto|deployed)',
    ],
    nouns: ['(deploy|deployment|release|rollout|upgrade)'],
    words: ['version', 'release', 'build', 'live', 'out', 'tag', 'the', 'v', 'ver', 'onto', 'to', 'of', 'up', 'new'],
    targets: 'required',
    args: [
      { name: 'path', is: 'image', after: ['from', 'file', 'path', 'script'] },
      {
        name: 'version',
        is: 'version',
        after: ['version', 'release', 'build', 'ver', 'v', 'to version', 'tag', 'to', 'at'],
        ask: 'Which version?',
      },
      {
        name: 'env',
        is: 'environment',
        after: ['to', 'in', 'on', 'into', 'onto', 'env', 'environment', 'for', 'towards'],
      },
    ],
    required: ['version'],
    postponable: true,
  },
  examples: [
    { say: 'deploy 2.4.1 to ingest', targets: ['ingest'], args: { version: '2.4.1' } },
    {
      say: 'deploy version 2.5 of ingest from /srv/bots/ingest.py',
      targets: ['ingest'],
      args: { version: '2.5', path: '/srv/bots/ingest.py' },
    },
    { say: 'ship v3.0 of sentiment to staging', targets: ['sentiment'], args: { version: '3.0', env: 'staging' } },
  ],
  inverse: backToPresent,
  run: deploy,
});
