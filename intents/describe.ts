import { defineIntent } from '../src/kit.ts';
import { describe } from './_description.ts';

export default defineIntent({
  name: 'describe',
  summary: 'Tell what a bot is: its role, settings and place.',
  permission: 'fleet.read',
  effect: 'read',
  language: {
    verbs: [
      '(fill|clue) me in on',
      '(walk|run|talk) me through',
      'tell [me] what … (is|does|do|are)',
      '(describe|inspect|detail)',
      '(show|display|print|view|open|see|pull up) [me]',
      '(get|give) me',
      'tell [me] [more|everything|all] about',
      'introduce [me] [to]',
    ],
    nouns: [
      '(spec|data|fact|info) sheet',
      '(configuration|config) (particulars|details|data)',
      'particulars',
      '(details|detail|info|information|config|configuration|specs|spec|description|properties|definition|manifest|particulars|facts)',
      'settings',
      'more about',
      '(lowdown|scoop|skinny|rundown|profile|summary|breakdown)',
      'full picture',
    ],
    phrases: [
      'what (on earth|the heck|the hell|in the world) (is|are)',
      'who (is|are)',
      'what (sort|kind|type) of (bot|thing|worker|service|job|program|beast) (is|are)',

      'remind me what … (is|does|do|are)',
      'what kind of (bot|thing|worker|service|job) (is|are)',
      'what is the purpose of',
      'what is … all about',
      'what [exactly|kind of thing] (is|are)',
      'what (does|do) … do',
      'who (owns|runs|maintains)',
      'what (version|image|role|env|environment|tags|tag|settings|limits|config) (is|does|has|are)',
      '(which|what) … (version|image|role|environment|tags)',
      'what do (we|you) know about',
      'how is … (configured|set up|setup|deployed)',
      'what is … (for|about|configured with)',
      'where does … run',
    ],
    words: ['exactly', 'configured', 'set up', 'running', 'have', 'having', 'full', 'gory', 'all'],
    targets: 'required',
    named: true,
  },
  examples: [
    { say: 'describe ingest', targets: ['ingest'] },
    { say: 'tell me about the queue worker', targets: ['queue-worker'] },
  ],
  run: async (ask) => describe(ask),
});
