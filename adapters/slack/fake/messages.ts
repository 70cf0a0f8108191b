/** What the fake workspace shows: messages that were posted, as people read them, and what was pressed or opened. */
export interface Posted {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  /** Only this person sees it. */
  readonly to?: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** Times it was changed. */
  readonly edits: number;
}

/** Every word in blocks, in order: what stands on the screen. */
export const wordsOf = (block: unknown): string => {
  if (typeof block !== 'object' || block === null) return '';
  if (Array.isArray(block)) return block.map(wordsOf).filter(Boolean).join('\n');
  const { type, text, rows, elements, fields, label } = block as Record<string, unknown>;
  if (type === 'actions' || type === 'button') return '';
  if (Array.isArray(rows)) return rows.map((row) => (row as unknown[]).map(wordsOf).join('  ')).join('\n');
  if (typeof text === 'string') return text;
  const inner = [label, text, fields, elements].map(wordsOf).filter(Boolean);
  return inner.join(type === 'rich_text_section' ? '' : '\n');
};

/** Text in which rich text is one line, as it is drawn. */
export const readAsPerson = ({ text, blocks }: Pick<Posted, 'text' | 'blocks'>): string =>
  blocks.length > 0 ? blocks.map(wordsOf).join('\n') : text;

/** Everything that waits for something to be shown, looked at again when something was. */
export class Watchers {
  readonly #looks = new Set<() => void>();

  changed(): void {
    for (const look of [...this.#looks]) look();
  }

  /** Resolves with what `find` finds, as soon as it does; rejects when `over` says that nothing will come any more. */
  until<T>(find: () => T | undefined, over: () => string | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        const why = found === undefined ? over() : undefined;
        if (found === undefined && why === undefined) return;
        this.#looks.delete(look);
        if (found === undefined) reject(new Error(why));
        else resolve(found);
      };
      this.#looks.add(look);
      look();
    });
  }
}
