import type { App } from '@slack/bolt';
import type { SurfaceParts } from './surface-parts.ts';
import { registerTyping } from './typing.ts';

/** What Slack has besides messages, each in a file of its own. */
export const registerSurfaces = (app: App, parts: SurfaceParts): void => {
  registerTyping(app, parts);
};
