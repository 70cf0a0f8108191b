import type { App } from '@slack/bolt';
import { registerAssistant } from './assistant.ts';
import { registerForms } from './forms.ts';
import { registerHome } from './home.ts';
import { registerMenu } from './menu.ts';
import { registerPageTurning } from './page-turning.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { registerTyping } from './typing.ts';

/** What Slack has besides messages, each in a file of its own. */
export const registerSurfaces = (app: App, parts: SurfaceParts): void => {
  registerTyping(app, parts);
  if (!parts.without.has('home')) registerHome(app, parts);
  registerPageTurning(app, parts);
  registerMenu(app, parts);
  registerForms(app, parts);
  if (!parts.without.has('assistant')) registerAssistant(app, parts);
};
