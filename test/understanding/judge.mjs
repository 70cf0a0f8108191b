// Whether an answer of the parser means what a label asks for. Pure; used by the scorer and the benchmark.

const words = (text) => new Set(text.split(' '));

/** Intents that change a bot, a person's rights or a standing order. */
export const CHANGING = words(
  'start stop restart pause resume scale configure register unregister rename deploy rollback heal schedule unschedule grant revoke import approve reject confirm undo mute unmute subscribe unsubscribe alert',
);
/** Of those, the ones that hurt when they hit the wrong bot. */
export const DESTRUCTIVE = words(
  'stop restart pause scale configure unregister rename deploy rollback heal schedule unschedule grant revoke import approve confirm undo',
);
/** Arguments that are as dangerous as the target: scaling the right bot to the wrong number is a wrong action. */
const CRITICAL = {
  scale: ['replicas', 'delta', 'factor'],
  grant: ['user', 'role'],
  revoke: ['user', 'role'],
  deploy: ['version', 'env'],
  rollback: ['version'],
  schedule: ['action', 'replicas', 'delta', 'factor', 'version', 'at', 'in', 'date', 'every'],
  configure: ['env', 'unsetEnv', 'limits'],
  approve: ['request', 'user'],
  import: ['source'],
  rename: ['to'],
};

/** A value as text in which case, spacing and the order of keys do not matter. */
function plain(value) {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${key}:${plain(value[key])}`).join()}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value.toLowerCase().replace(/\s+/g, ' ')) : JSON.stringify(value);
}

const same = (one, other) => plain(one ?? {}) === plain(other ?? {});
const names = (list) => [...new Set(list ?? [])].sort().join();

/** What kind of answer it is: an action, a question, or which refusal. */
export function kindOf(answer) {
  if (answer?.intents?.length > 0) return 'intents';
  if (answer?.ambiguous) return 'ambiguous';
  return answer?.negated ? 'negated' : 'outOfScope';
}

/** One step over two bots and two equal steps over one bot each are the same order. */
function merge(steps) {
  const merged = [];
  for (const { intent, targets = [], args = {} } of steps) {
    const last = merged.at(-1);
    const joins = last?.intent === intent && same(last.args, args) && targets.length > 0 && last.targets.length > 0;
    if (joins) last.targets.push(...targets);
    else merged.push({ intent, targets: [...targets], args });
  }
  return merged;
}

function judgeNoAction(expect, answer, accepted) {
  const kind = kindOf(answer);
  const steps = kind === 'intents' ? answer.intents : [];
  const changing = steps.filter((step) => CHANGING.has(step.intent) && !accepted.has(step.intent));
  const allAccepted = steps.length > 0 && steps.every((step) => accepted.has(step.intent));
  return {
    type: 'no action',
    strict: kind === kindOf(expect) || accepted.has(kind) || allAccepted,
    falseAction: changing.length > 0,
    falseDestructive: changing.some((step) => DESTRUCTIVE.has(step.intent)),
  };
}

/** A destructive step on a bot nobody named, or with a number, person or version nobody said. */
function isWrong(step, wanted, accepted) {
  if (!DESTRUCTIVE.has(step.intent)) return false;
  const own = wanted.filter((want) => want.intent === step.intent || accepted.has(step.intent));
  const targets = step.targets.length > 0 ? step.targets : [''];
  const hit = (want, target) => (want.targets.length > 0 ? want.targets : ['']).includes(target);
  if (targets.some((target) => !own.some((want) => hit(want, target)))) return true;
  const alike = wanted.filter((want) => want.intent === step.intent && targets.every((target) => hit(want, target)));
  const differs = (want) =>
    (CRITICAL[step.intent] ?? []).some(
      (key) => step.args[key] !== undefined && !same({ value: step.args[key] }, { value: want.args[key] }),
    );
  return alike.length > 0 && alike.every(differs);
}

function judgeOrder(expect, answer, accepted) {
  const wanted = merge(expect.intents);
  const kind = kindOf(answer);
  const steps = kind === 'intents' ? merge(answer.intents) : [];
  const wrongDestructive = steps.some((step) => isWrong(step, wanted, accepted));
  if (steps.length === 0 && accepted.has(kind))
    return { type: 'order', intent: true, exact: true, full: true, wrongDestructive };
  const pairs = steps.map((step, index) => [step, wanted[index]]);
  const intent =
    steps.length === wanted.length &&
    pairs.every(([step, want]) => step.intent === want.intent || accepted.has(step.intent));
  const exact = intent && pairs.every(([step, want]) => names(step.targets) === names(want.targets));
  const full = exact && pairs.every(([step, want]) => step.intent !== want.intent || same(step.args, want.args));
  return { type: 'order', intent, exact, full, wrongDestructive };
}

/**
 * The verdict on one answer. For an order: `intent`, `exact` (intents and targets), `full` (with arguments), `wrongDestructive`.
 * For a sentence that asks for no action: `strict` (the right kind of refusal), `falseAction`, `falseDestructive`.
 */
export function judge(expect, answer) {
  const accepted = new Set(expect.accept ?? []);
  return expect.intents === undefined ? judgeNoAction(expect, answer, accepted) : judgeOrder(expect, answer, accepted);
}
