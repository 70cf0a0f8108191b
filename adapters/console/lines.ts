/** Longer lines are cut here; whoever reads them says that they are too long (the agent's own limit is lower). */
export const LONGEST_LINE = 1_048_576;

/**
 * The lines of a stream, decoded as UTF-8 whatever the bytes are, one at a time: nothing is read further than what was
 * asked for, but for the chunk at hand. The last line needs no newline.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let begun = '';
  let cutting = false;
  const grow = (piece: string): void => {
    if (cutting) return;
    begun += piece;
    cutting = begun.length > longest;
    if (cutting) begun = begun.slice(0, longest);
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      grow(piece);
      if (index === pieces.length - 1) break;
      yield begun.replace(/\r$/, '');
      begun = '';
      cutting = false;
    }
  }
  grow(decoder.decode());
  if (begun !== '') yield begun.replace(/\r$/, '');
}
