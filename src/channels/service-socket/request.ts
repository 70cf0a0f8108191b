import { z } from 'zod';

/** What a console asks of the service, a JSON object a line. Who asks is not among it: only the owner can connect. */
export const Request = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('greet'), id: z.string().max(64) }),
  z.strictObject({
    type: z.literal('say'),
    id: z.string().max(64),
    /** Of the terminal or script, so that "it" means what was shown there. */
    channel: z.string().min(1).max(128),
    at: z.number(),
    /** `slash`: typed as a command. */
    manner: z.enum(['text', 'slash']).default('text'),
    text: z.string(),
    press: z.strictObject({ proposal: z.string().max(256), choice: z.enum(['yes', 'no']) }).optional(),
  }),
  z.strictObject({ type: z.literal('cancel'), id: z.string().max(64) }),
  z.strictObject({ type: z.literal('suggest'), id: z.string().max(64), typed: z.string().max(4096) }),
]);
export type Request = z.infer<typeof Request>;
