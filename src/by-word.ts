/**
 * A table that is looked up by what people say or bots write. It knows nothing but its own: an object would have an answer
 * to "constructor" as well.
 */
export const byWord = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, table);
