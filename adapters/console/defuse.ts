/**
 * Makes a text harmless for a terminal: what a bot logs or a person is called must not move the cursor, change the
 * title, hide text, answer for the user or turn the reading direction. Escape sequences go as a whole, so that their
 * innards don't litter the line; newlines stay, a tab becomes spaces. Colours of bots go too: they lie about ours.
 */
export const defuse = (text: string): string =>
  harmless.test(text)
    ? text
    : text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll('\t', '    ')
        .replaceAll(stringSequence, '')
        .replaceAll(controlSequence, '')
        .replaceAll(invisible, '');

/** One line, whatever it held. */
export const defuseLine = (text: string): string => defuse(text).replaceAll(/\n+/g, ' ');

const harmless = /^[\x20-\x7e\n]*$/;
/** OSC, DCS, SOS, PM and APC up to their end; an unended one up to the end of its line. */
const stringSequence = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?/g;
/** CSI, and the two- and three-byte escapes. */
const controlSequence = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
/** The other control characters, and marks that turn the reading direction or take no room. */
const invisible = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
