import type { App, types } from '@slack/bolt';
import { readAction } from './actions.ts';
import { readButton } from './button-value.ts';
import { shorten } from './limits.ts';
import { viewSubmission } from './payloads.ts';
import { paragraph } from './rich-text.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { addressee } from './workspaces.ts';

const callback = 'codex32-typed';

/**
 * What can't be undone is typed, not clicked: the button opens a form that asks for the name, and a wrong one is told
 * beside the field. The right one presses "yes" of that very proposal.
 */
export const registerTyping = (app: App, parts: SurfaceParts): void => {
  app.action(/^codex32-type/, async ({ ack, body, payload, client }) => {
    await ack();
    const value = readButton('value' in payload ? String(payload.value) : undefined);
    const trigger = 'trigger_id' in body ? body.trigger_id : undefined;
    if (value?.type === undefined || trigger === undefined) return;
    await client.views.open({ trigger_id: trigger, view: formFor(value.type, JSON.stringify(compact(body))) });
  });
  app.view(callback, async ({ ack, body }) => {
    const submitted = viewSubmission.safeParse(body);
    const pressed = parsed(submitted.data?.view.private_metadata);
    const wanted = readButton(pressed?.actions[0]?.value)?.type;
    const typed = submitted.data?.view.state?.values.name?.typed?.value?.trim();
    if (wanted === undefined || typed !== wanted) {
      await ack({ response_action: 'errors', errors: { name: `Type exactly ${wanted ?? 'the name'}, or cancel.` } });
      return;
    }
    await ack();
    const workspace = await parts.workspaces.find(addressee(body).team);
    if (workspace === undefined || submitted.data === undefined) return;
    // Whoever submits is who says yes, whoever opened the form.
    const said = readAction({ ...pressed, user: submitted.data.user }, workspace.self);
    if (said !== undefined) await parts.conversing.answerNew(said, workspace);
  });
};

const formFor = (name: string, metadata: string): types.ModalView => ({
  type: 'modal',
  callback_id: callback,
  private_metadata: metadata,
  title: { type: 'plain_text', text: 'This cannot be undone' },
  submit: { type: 'plain_text', text: 'Go ahead' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    paragraph(`To go ahead, type ${name}.`),
    {
      type: 'input',
      block_id: 'name',
      label: { type: 'plain_text', text: shorten(`Type ${name}`, 150), emoji: false },
      element: { type: 'plain_text_input', action_id: 'typed', max_length: 200 },
    },
  ],
});

interface Pressed {
  readonly type: 'block_actions';
  readonly actions: readonly { readonly value?: string }[];
}

/** Of the press, only what reading it again takes: Slack keeps 3,000 characters of a form's own notes. */
const compact = (body: object): Pressed => {
  const { channel, container, actions, response_url } = body as Record<string, unknown> & { actions?: unknown[] };
  return {
    type: 'block_actions',
    channel,
    container,
    actions: (actions ?? []).slice(0, 1).map(essence),
    response_url,
  } as Pressed;
};

const essence = (action: unknown): object => {
  const { action_id, action_ts, value } = (action ?? {}) as Record<string, unknown>;
  return { action_id, action_ts, value };
};

const parsed = (metadata: string | null | undefined): Pressed | undefined => {
  try {
    return JSON.parse(metadata ?? '') as Pressed;
  } catch {
    return undefined;
  }
};
