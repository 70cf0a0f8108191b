/** Every import loop once, as the files it runs through: `a.ts → b.ts → a.ts`. */
export const findLoops = (imports: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const loops: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, road: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      loops.push([...road.slice(road.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of imports.get(file) ?? []) visit(next, [...road, file]);
    state.set(file, 'done');
  };
  for (const file of imports.keys()) visit(file, []);
  return loops;
};
