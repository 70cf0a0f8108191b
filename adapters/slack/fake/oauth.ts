import { randomBytes } from 'node:crypto';
import type { Answer } from './rights.ts';

/** A workspace as a token knows it. */
export interface Tenant {
  readonly team: string;
  readonly name: string;
  /** The app's user there. */
  readonly bot: string;
}

/** What somebody says yes to. */
export interface Grant extends Tenant {
  readonly scope: string;
  /** For a whole organisation: then there is no workspace. */
  readonly enterprise?: boolean;
  /** Slack's answer names another workspace than the token is of. */
  readonly claims?: string;
}

/** Slack's side of an installation: codes that are good once, and the tokens they became. */
export class FakeOauth {
  readonly id = '111.222';
  readonly secret = 'fake-client-secret';
  readonly #codes = new Map<string, Grant>();
  readonly #tokens = new Map<string, Tenant | 'revoked'>();

  /** The code that Slack sends back with whoever said yes. */
  grant(grant: Grant): string {
    const code = randomBytes(8).toString('hex');
    this.#codes.set(code, grant);
    return code;
  }

  access({ client_id, client_secret, code }: Readonly<Record<string, unknown>>): Answer {
    if (client_id !== this.id) return { ok: false, error: 'invalid_client_id' };
    if (client_secret !== this.secret) return { ok: false, error: 'bad_client_secret' };
    const grant = this.#codes.get(String(code));
    this.#codes.delete(String(code));
    if (grant === undefined) return { ok: false, error: 'invalid_code' };
    const token = `xoxb-${grant.team}-${randomBytes(8).toString('hex')}`;
    this.#tokens.set(token, grant);
    return {
      ...{ ok: true, app_id: 'A0FAKE', token_type: 'bot', access_token: token, bot_user_id: grant.bot },
      ...{ scope: grant.scope, is_enterprise_install: grant.enterprise === true, authed_user: { id: 'U0INSTALLER' } },
      team: grant.enterprise === true ? null : { id: grant.claims ?? grant.team, name: grant.name },
    };
  }

  tenant(token: string): Tenant | 'revoked' | undefined {
    return this.#tokens.get(token);
  }

  /** Tokens that were given out and are good. */
  tokens(): readonly string[] {
    return [...this.#tokens].flatMap(([token, tenant]) => (tenant === 'revoked' ? [] : [token]));
  }

  revoke(team: string): void {
    for (const [token, tenant] of this.#tokens)
      if (tenant !== 'revoked' && tenant.team === team) this.#tokens.set(token, 'revoked');
  }
}
