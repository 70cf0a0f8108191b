import { bare, type Look, type Mark, type Tone } from '../../src/kit.ts';
import type { Capabilities } from './capabilities.ts';

/** The sixteen colours alone: they follow the reader's own theme. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;
type Colour = keyof typeof codes;

export interface Paint {
  readonly look: (columns: number) => Look;
  /** In front of the first line of a reply; one column wide, or empty when calm is better. */
  symbol(tone: Tone): string;
  readonly prompt: string;
  /** Something that can be typed. */
  word(text: string): string;
  quiet(text: string): string;
  readonly spinner: readonly string[];
  readonly separator: string;
}

export const paintFor = ({ colour, unicode }: Pick<Capabilities, 'colour' | 'unicode'>): Paint => {
  const paint = (name: Colour, text: string): string => {
    const [on, off] = codes[name];
    return colour && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  };
  const signs = unicode ? unicodeSigns : plainSigns;
  const quiet = (text: string): string => paint('dim', text);
  return {
    look: (columns) => ({
      width: columns,
      mark: (mark, text) => `${paint(markColours[mark], signs.marks[mark])} ${mark === 'idle' ? quiet(text) : text}`,
      markWidth: 2,
      strong: (text) => paint('bold', text),
      quiet,
      steps: signs.steps,
      bullet: signs.bullet,
      showsButtons: true,
    }),
    symbol: (tone) => (tone === 'answer' ? '' : paint(toneColours[tone], signs.tones[tone])),
    prompt: `${paint('cyan', signs.prompt)} `,
    word: (text) => paint('cyan', text),
    quiet,
    spinner: signs.spinner,
    separator: signs.separator,
  };
};

const toneColours = {
  done: 'green',
  question: 'yellow',
  refused: 'red',
  failed: 'red',
  'not-understood': 'yellow',
} as const satisfies Record<Exclude<Tone, 'answer'>, Colour>;
const markColours = { good: 'green', busy: 'yellow', idle: 'dim', bad: 'red' } as const satisfies Record<Mark, Colour>;

const unicodeSigns = {
  tones: { done: '✓', question: '?', refused: '✗', failed: '✗', 'not-understood': '?' },
  marks: { good: '●', busy: '◐', idle: '○', bad: '✗' },
  steps: bare.steps,
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
  prompt: '›',
  bullet: '•',
  separator: ' · ',
} as const;

const plainSigns = {
  tones: { done: '+', question: '?', refused: 'x', failed: 'x', 'not-understood': '?' },
  marks: { good: '*', busy: '~', idle: '-', bad: 'x' },
  steps: ['_', '.', '-', '=', '+', '*', '#', '@'],
  spinner: ['|', '/', '-', '\\'],
  prompt: '>',
  bullet: '-',
  separator: ', ',
} as const;
