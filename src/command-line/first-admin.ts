import type { Config } from '../config.ts';
import type { Access } from '../people/open-access.ts';

interface Offering {
  readonly access: Pick<Access, 'people'>;
  readonly config: Pick<Config, 'slack' | 'discord'>;
  /** For the person who started it alone: never the log, which is kept and shipped elsewhere. */
  readonly show: (text: string) => void;
}

/**
 * Where people can talk by chat and none of them could give anybody a right, one of them has to become the first
 * administrator: whoever reads this and types it. Each start makes a new code and the one before void. Where there is
 * no chat, the machine's own user is administrator and needs no other.
 */
export const offerFirstAdmin = async ({ access, config, show }: Offering): Promise<void> => {
  const platforms = [...(config.slack ? ['Slack'] : []), ...(config.discord ? ['Discord'] : [])];
  if (platforms.length === 0) return;
  const code = await access.people.firstAdminCode();
  if (code === undefined) return;
  show(
    [
      `Nobody on ${platforms.join(' or ')} may give rights yet. To become the first admin, say this to me there, in a direct message:`,
      `  link my account with code ${code}`,
      'It works once, within a day, for whoever types it first. "codex32 user first-admin" makes another, CODEX32_ADMINS does without.',
      '',
    ].join('\n'),
  );
};
