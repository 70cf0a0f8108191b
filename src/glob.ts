/** Whether a name is one of those that a glob means: a star is any letters, capitals count as small ones. */
export const fitsGlob = (name: string, glob: string): boolean => matcherOf(glob)(name);

/** The same for many names. */
export const matcherOf = (glob: string): ((name: string) => boolean) => {
  const pieces = glob
    .toLowerCase()
    .split('*')
    .map((piece) => piece.replaceAll(/[.\\^$+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`^${pieces.join('.*')}$`);
  return (name) => pattern.test(name.toLowerCase());
};
