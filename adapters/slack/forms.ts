import { setTimeout as wait } from 'node:timers/promises';
import type { App, types } from '@slack/bolt';
import type { Reply } from '../../src/kit.ts';
import { senderOf } from './events.ts';
import { sentenceOf, type Values } from './form-sentence.ts';
import { limits, shorten } from './limits.ts';
import { botField } from './menu.ts';
import { type ViewSubmission, viewSubmission } from './payloads.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { addressee, type Workspace } from './workspaces.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly optional?: boolean;
  readonly choices?: readonly string[];
  /** One of the bots that are there, searched while it is typed. */
  readonly bot?: boolean;
}

/** ms of the three seconds in which Slack keeps a form open for errors. */
const PATIENCE = 2_200;

export const forms = {
  register: {
    title: 'Register a bot',
    fields: [
      { name: 'name', label: 'Name', hint: 'Letters, digits and dashes, such as parcel-tracker' },
      { name: 'runs', label: 'What it runs', hint: 'Path of its script, such as /opt/bots/parcel.py' },
      { name: 'role', label: 'Role', hint: 'worker, collector, …', optional: true },
      {
        ...{ name: 'environment', label: 'Environment', hint: 'Where it belongs', optional: true },
        choices: ['development', 'staging', 'production'],
      },
    ],
  },
  configure: {
    title: 'Configure a bot',
    fields: [
      { name: 'name', label: 'Bot', hint: 'Type a part of its name', bot: true },
      { name: 'setting', label: 'Setting', hint: 'memory, cpu, a variable such as MODE' },
      { name: 'value', label: 'Value', hint: '300 MB, 2, fast' },
    ],
  },
} as const satisfies Record<string, { readonly title: string; readonly fields: readonly Field[] }>;
export type FormName = keyof typeof forms;

const isForm = (name: string): name is FormName => Object.hasOwn(forms, name);

export const formButtons = () =>
  Object.entries(forms).map(([name, { title }]) => ({
    type: 'button' as const,
    action_id: `codex32-form-${name}`,
    text: { type: 'plain_text' as const, text: title, emoji: false },
  }));

/** Forms for what takes several words. A form says a sentence, so it can do nothing that the person could not say. */
export const registerForms = (app: App, parts: SurfaceParts): void => {
  app.action(/^codex32-form-/, async ({ ack, body, payload, client }) => {
    await ack();
    const name = 'action_id' in payload ? payload.action_id.replace('codex32-form-', '') : '';
    if (!isForm(name) || !('trigger_id' in body)) return;
    await client.views.open({ trigger_id: body.trigger_id, view: formView(name) });
  });
  app.view(/^codex32-form-/, async ({ ack, body }) => {
    const submitted = viewSubmission.safeParse(body);
    const workspace = await parts.workspaces.find(addressee(body).team);
    const name = submitted.data?.view.callback_id?.replace('codex32-form-', '') ?? '';
    if (!submitted.success || workspace === undefined || !isForm(name)) return ack();
    const values = valuesOf(submitted.data);
    const said = sentenceOf(name, values);
    if ('errors' in said) return ack({ response_action: 'errors', errors: said.errors });
    const asked = { parts, workspace, submitted: submitted.data, text: said.text };
    const answering = ask(asked, name === 'configure' ? values.name : undefined);
    const early = await Promise.race([answering, wait(PATIENCE, undefined, { ref: false })]);
    if (early !== undefined && isFault(early)) {
      await ack({ response_action: 'errors', errors: { [blamed(early, values)]: shorten(early.text, 300) } });
      if (early.tone === 'question') await deliver(asked, 'cancel');
      return;
    }
    await ack();
    const reply = early ?? (await answering);
    if (reply !== undefined) await tell(asked, reply);
  });
};

interface Asked {
  readonly parts: SurfaceParts;
  readonly workspace: Workspace;
  readonly submitted: ViewSubmission;
  readonly text: string;
}

const placeOf = ({ workspace, submitted }: Asked) =>
  ({ adapter: 'slack', workspace: workspace.self.workspace, channel: submitted.user.id, direct: true }) as const;

/** `bot`: one that must be there; the sentence would else be understood as something else with a strange name in it. */
const ask = async (asked: Asked, bot?: string): Promise<Reply | undefined> => {
  const { parts, workspace, submitted } = asked;
  if (bot !== undefined) {
    const { id, team_id } = submitted.user;
    const sender = await parts.people.known(senderOf(id, team_id, workspace.self), workspace);
    const { bots } = await parts.suggest(sender, bot);
    // Where there are more than a menu shows, it may be one of the others.
    if (!bots.includes(bot.toLowerCase()) && bots.length < limits.options)
      return { tone: 'refused', text: `I know no bot called "${bot}".` };
  }
  return deliver(asked, asked.text);
};

const deliver = async (asked: Asked, text: string): Promise<Reply | undefined> => {
  const { parts, workspace, submitted } = asked;
  const { user, view } = submitted;
  return parts.deliver(
    {
      id: ['form', view.id, view.hash ?? Date.now(), text === asked.text ? '' : text].join(':'),
      at: Date.now(),
      conversation: placeOf(asked),
      sender: await parts.people.known(senderOf(user.id, user.team_id, workspace.self), workspace),
      manner: 'text',
      text,
    },
    { progress: () => undefined, signal: AbortSignal.timeout(60_000) },
  );
};

/**
 * What is better said beside a field. A question back counts, unless a button answers it: nobody could answer it in a
 * form, and were it left open, the next form would.
 */
const isFault = ({ tone, buttons = [] }: Reply): boolean =>
  tone === 'failed' ||
  tone === 'refused' ||
  tone === 'not-understood' ||
  (tone === 'question' && !buttons.some(({ press, say }) => press ?? say));

const tell = async (asked: Asked, reply: Reply): Promise<void> => void (await asked.parts.send(placeOf(asked), reply));

/**
 * The field whose value the answer speaks of, longest first. A question that speaks of the name alone asks for something
 * else of that bot, so it is about the field after it.
 */
const blamed = ({ text, tone }: Reply, values: Values): string => {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  const named = filled
    .filter(([, value]) => text.includes(value))
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([field]) => field);
  if (tone !== 'question' || named.join() !== 'name') return named[0] ?? 'name';
  return filled.find(([field]) => field !== 'name')?.[0] ?? 'name';
};

const valuesOf = ({ view }: ViewSubmission): Values =>
  Object.fromEntries(
    Object.entries(view.state?.values ?? {}).map(([block, inner]) => {
      const [given] = Object.values(inner);
      return [block, (given?.value ?? given?.selected_option?.value ?? '').trim()];
    }),
  );

const formView = (name: FormName): types.ModalView => ({
  type: 'modal',
  callback_id: `codex32-form-${name}`,
  title: { type: 'plain_text', text: forms[name].title },
  submit: { type: 'plain_text', text: 'Go' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: forms[name].fields.map((field: Field) => ({
    type: 'input',
    block_id: field.name,
    optional: field.optional ?? false,
    label: { type: 'plain_text', text: field.label, emoji: false },
    hint: { type: 'plain_text', text: field.hint, emoji: false },
    element: elementOf(field),
  })),
});

const elementOf = ({ choices, bot }: Field): types.PlainTextInput | types.StaticSelect | types.ExternalSelect => {
  if (bot === true) return botField();
  return choices === undefined
    ? { type: 'plain_text_input', action_id: 'value', max_length: 300 }
    : {
        type: 'static_select',
        action_id: 'value',
        options: choices.map((choice) => ({ text: { type: 'plain_text', text: choice }, value: choice })),
      };
};
