import type { Target } from './person.ts';

/** What of a bot decides rights. Takes any shape that has it, so that `people` needs to know no registry. */
export const targetOf = ({ id, name, role, environment, tags, owner }: Target): Target => ({
  id,
  name,
  role,
  environment,
  tags,
  owner,
});
