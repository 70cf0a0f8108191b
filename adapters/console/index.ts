import { randomUUID } from 'node:crypto';
import type { Adapter, AdapterUnit, Conversation, Deliver, Message, Press, Reply, Sender } from '../../src/kit.ts';
import { capabilities } from './capabilities.ts';
import { History } from './history.ts';
import { type Form, LinesSession } from './lines-session.ts';
import { type Once, OnceSession } from './once-session.ts';
import { paintFor } from './paint.ts';
import type { Input } from './prompt.ts';
import { render, renderPlain } from './render.ts';
import type { Output } from './screen.ts';
import type { Ending, Session, SessionSetting } from './session.ts';
import { TerminalSession } from './terminal-session.ts';

export interface ConsoleSettings {
  readonly input: Input;
  readonly output: Output;
  /** For NO_COLOR, FORCE_COLOR, TERM and the locale. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly sender: Sender;
  readonly conversation: Conversation;
  /** File of what was typed; absent = not kept. */
  readonly historyFile?: string;
  /** One sentence instead of a conversation. */
  readonly once?: Once;
  /** Shown first on a terminal. */
  greeting?(): Promise<Reply | undefined>;
  /** The person left, or the input ended. The adapter is still to be stopped. */
  left(ending: Ending): void;
}

const unit: AdapterUnit<ConsoleSettings> = {
  name: 'console',
  differences: {
    'no-redelivery': 'A terminal hands a line over once; there is no vendor in between who could repeat it.',
    'no-own-messages': 'What is printed does not come back as input.',
    'no-buttons': 'A terminal has none: next steps are shown as what can be said.',
    'no-text-limit': 'A terminal takes any length; long answers are shown a screen at a time.',
    'no-secret': 'It has no account and no token.',
  },
  create: (settings, { suggest }) => {
    const abilities = capabilities(settings, settings.environment);
    const paint = paintFor(abilities);
    const open = (deliver: Deliver): Session => {
      const setting: SessionSetting = {
        ...settings,
        paint,
        history: new History(settings.historyFile),
        converse: (said, answer) => deliver(messageOf(said, settings), answer),
        suggest: (typed) => suggest(settings.sender, typed),
        greeting: async () => settings.greeting?.(),
      };
      const form: Form = (reply) =>
        abilities.decorated ? render(reply, paint, settings.output.columns || 80) : renderPlain(reply);
      if (settings.once !== undefined)
        return new OnceSession(setting, { ...settings.once, form, asks: abilities.interactive });
      return abilities.interactive ? new TerminalSession(setting) : new LinesSession(setting, form);
    };
    return consoleAdapter(open);
  },
};
export default unit;

const messageOf = (said: string | Press, { sender, conversation }: ConsoleSettings): Message => {
  const message = { id: randomUUID(), at: Date.now(), conversation, sender } as const;
  return typeof said === 'string'
    ? { ...message, ...asTyped(said) }
    : { ...message, manner: 'text', text: '', press: said };
};

/** `/status --env prod` is a command as people know them from chats; a path (`/var/log`) or a lone slash is not. */
const asTyped = (line: string): Pick<Message, 'manner' | 'text'> => {
  const command = /^\s*\/(?=[a-z][a-z-]*(?:\s|$))/i.exec(line);
  return command === null ? { manner: 'text', text: line } : { manner: 'slash', text: line.slice(command[0].length) };
};

const consoleAdapter = (open: (deliver: Deliver) => Session): Adapter => {
  let session: Session | undefined;
  return {
    async start(deliver) {
      session = open(deliver);
      await session.open();
    },
    async stop() {
      const closing = session;
      session = undefined;
      await closing?.close();
    },
    async send(_to, reply) {
      session?.say(reply);
    },
  };
};
