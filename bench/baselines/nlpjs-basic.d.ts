/** The library ships no types; this is what the baseline uses of it. */
declare module '@nlpjs/basic' {
  export function dockStart(settings: object): Promise<{ get(name: 'nlp'): unknown }>;
}
