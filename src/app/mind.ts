import { ConversationalAgent } from '../agent/conversational-agent.ts';
import type { AgentParts } from '../agent/house.ts';
import type { Intent } from '../agent/intent.ts';
import { SecondPerson } from '../agent/second-person.ts';
import type { Outbox } from '../channels/outbox.ts';
import { createParser } from '../language/parser.ts';
import { remembering } from '../language/remembering.ts';
import { codeRoot } from '../package.ts';
import type { Access } from '../people/open-access.ts';
import { loadShelf } from '../shelf.ts';

export interface MindParts extends Pick<AgentParts, 'registry' | 'executor' | 'memory' | 'clock' | 'log'> {
  readonly access: Access;
  readonly outbox: Outbox;
}

/**
 * The intents, the parser that is compiled from them, and the agent over both. Loaded by itself, because a greeting
 * needs none of it and it is a third of a start. Throws BAD_SHELF.
 */
export const openMind = async ({ access, outbox, ...parts }: MindParts): Promise<ConversationalAgent> => {
  const { registry } = parts;
  const { gate, audit, people, approvals: agreement } = access;
  const intents = await loadShelf<Intent>(new URL('intents/', codeRoot));
  const waiting = new SecondPerson({
    ...{ agreement, registry, intents, audit },
    carryOut: (order, { report, signal }) => agent.carryOut(order, { progress: report, signal }),
    tell: async (to, reply) => void (await outbox.send(to, reply)),
  });
  const agent = new ConversationalAgent({
    ...{ ...parts, gate, audit, people, intents, parser: remembering(createParser(intents)) },
    ...{ approvals: waiting, requests: waiting, users: access.names },
  });
  return agent;
};
