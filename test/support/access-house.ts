import { SecondPerson } from '../../src/agent/second-person.ts';
import type { Conversation, Reply } from '../../src/message.ts';
import type { Role } from '../../src/people/roles.ts';
import type { Scope } from '../../src/people/scope.ts';
import { openTestAccess, root, type TestAccess } from './access.ts';
import { type AgentHouse, type HouseOptions, loadIntents, openAgentHouse } from './agent-house.ts';

/** An agent over the real gate, people, approvals and audit. */
export interface AccessHouse extends Omit<AgentHouse, 'gate' | 'audit'> {
  readonly access: TestAccess;
  /** What was said where nobody had asked just then. */
  readonly told: { readonly to: Conversation; readonly reply: Reply }[];
  /** Gives somebody who talks here (`test:w1:<user>`) a role. */
  give(user: string, role: Role, scopes?: readonly Scope[]): Promise<void>;
  take(user: string, role: Role): Promise<void>;
}

interface Options extends Omit<HouseOptions, 'more'> {
  /** CODEX32_APPROVALS. */
  readonly approvals?: string;
}

export const openAccessHouse = async ({ approvals, ...options }: Options): Promise<AccessHouse> => {
  const access = await openTestAccess(undefined, { variables: { CODEX32_APPROVALS: approvals } });
  const intents = options.intents ?? (await loadIntents());
  const told: { to: Conversation; reply: Reply }[] = [];
  let house: AgentHouse | undefined;
  const opened = (): AgentHouse => {
    if (house === undefined) throw new Error('asked before the house was open');
    return house;
  };
  const waiting = new SecondPerson({
    agreement: access.approvals,
    get registry() {
      return opened().registry;
    },
    ...{ intents, audit: access.audit },
    carryOut: (order, { report, signal }) => opened().agent.carryOut(order, { progress: report, signal }),
    tell: async (to, reply) => void told.push({ to, reply }),
  });
  const { gate, audit, people } = access;
  house = await openAgentHouse({
    ...{ ...options, intents },
    more: { gate, audit, people, approvals: waiting, requests: waiting, users: access.names },
  });
  const { agent, registry, calls, progress, say, replica, pass, close } = house;
  return {
    ...{ access, told, agent, registry, calls, progress, say, replica },
    give: async (user, role, scopes) => {
      await people.grant(await access.who(root), { whom: `test:w1:${user}`, role, scopes });
    },
    take: async (user, role) => {
      await people.revoke(await access.who(root), { whom: `test:w1:${user}`, role });
    },
    pass: (ms) => {
      pass(ms);
      access.pass(ms);
    },
    close: async () => {
      await close();
      await access.close();
    },
  };
};
