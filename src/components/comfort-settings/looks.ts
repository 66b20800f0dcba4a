/*
 * What somebody may choose about how Handrail's own parts look, and the rules that do it. The words for people are in
 * comfort-settings.ts.
 */

/** What can be chosen: the first of each is how it is without a choice. Every value is a word of its own, and is kept as that. */
export const CHOICES = {
  size: ['usual-size', 'large', 'larger', 'largest'],
  space: ['usual-space', 'more', 'most'],
  colours: ['device', 'paper', 'off-white', 'dark', 'contrast'],
  buttons: ['usual-buttons', 'bigger'],
} as const;

export type Group = keyof typeof CHOICES;
export type Look = Record<Group, string>;
export const GROUPS = Object.keys(CHOICES) as Group[];

/** From what was kept; a word that we do not know changes nothing. */
export function lookFrom(kept: string | null): Look {
  const words = (kept ?? '').split(' ');
  return Object.fromEntries(
    GROUPS.map((group) => [group, CHOICES[group].find((value) => words.includes(value)) ?? CHOICES[group][0]]),
  ) as Look;
}

/** What is kept: only what differs from the usual. Empty where nothing does. */
export const textOf = (look: Look): string =>
  GROUPS.filter((group) => look[group] !== CHOICES[group][0])
    .map((group) => look[group])
    .join(' ');

/** Times the size that the person has set in their browser. 200% is what WCAG 1.4.4 asks for. */
export const SIZES: Record<string, number> = { large: 1.25, larger: 1.5, largest: 2 };

/**
 * Line, letter, word and paragraph. The first is WCAG 1.4.12 and a line above it. The second follows the British Dyslexia
 * Association: letters about a third of a letter apart, words three and a half times as far as letters.
 */
export const SPACES: Record<string, readonly [number, number, number, number]> = {
  more: [1.8, 0.12, 0.16, 2],
  most: [2, 0.18, 0.4, 2.5],
};

/** Text 7:1 or more on both grounds, borders 3:1 or more: comfort-settings.test.ts counts. */
export const COLOURS: Record<string, Readonly<Record<Token, string>>> = {
  paper: colours('#1d2227 #474f57 #fff #68717a #0b4f6c #fff #f1f5f7'),
  'off-white': colours('#22201b #46423a #faf4e3 #6f6858 #0b4a66 #fff #efe6cd'),
  dark: colours('#f3f5f6 #c9d0d6 #171b1f #98a2ab #9bd3ee #0c1b23 #232a30'),
  contrast: colours('#fff #fff #000 #fff #ffe600 #000 #000'),
};

type Token = 'ink' | 'soft-ink' | 'paper' | 'line' | 'accent' | 'on-accent' | 'tint';

function colours(values: string): Record<Token, string> {
  const [ink, soft, paper, line, accent, on, tint] = values.split(' ') as string[];
  return { ink, 'soft-ink': soft, paper, line, accent, 'on-accent': on, tint } as Record<Token, string>;
}

/** Bigger buttons: 72 px is 11.7 mm on a phone. A page that has larger ones keeps them. */
const BIGGER = '72px';

const BOXES =
  'handrail-step-guide,handrail-talk-to-a-person,handrail-form,handrail-come-back,handrail-find-a-place,handrail-urgent-help,handrail-comfort-settings,handrail-hub-tablet';
const QUESTIONS = 'handrail-field,handrail-choices,handrail-date';
/** Parts whose HTML has Handrail's look: EVERY of page-styles.ts; a test holds them together. */
export const PARTS = `${BOXES},${QUESTIONS},handrail-exit-page`;
/** Parts around the page's own words, which keep the page's look: only their buttons change. */
const AROUND = 'handrail-read-aloud,handrail-languages';
/** Letters that are joined: with space between them, a word falls apart. */
const JOINED = 'ar fa ur ps sd ug ckb ks bn as hi mr ne pa'
  .split(' ')
  .map((tag) => `:lang(${tag})`)
  .join();

/** Outweighs the rules of page-styles.ts, and those that come with a journey or a filter. */
const W = ':not(#_):not(#_):not(#_)';

const set = (prefix: string, values: object, end = ''): string =>
  Object.entries(values)
    .map(([name, value]) => `--handrail-${prefix}${name}:${value}${end};`)
    .join('');

/**
 * The rules for a document. Custom properties are on the root too, under names of their own: a page that wants to follow writes
 * `var(--handrail-comfort-…)`. Of the page itself nothing changes.
 * @param medium what `font-size: medium` is, in pixels: the size that the person has set
 */
export function rulesFor(look: Look, medium: number): string {
  const parts = `:is(${PARTS})${W}`;
  const size = SIZES[look.size];
  const space = SPACES[look.space];
  const tokens = COLOURS[look.colours];
  const isBigger = look.buttons === 'bigger';
  let rules = '';
  // A heading grows less on a phone, where its words would break.
  if (size)
    rules += `:root{--handrail-comfort-text-size:${size}}
      ${parts}{font-size:${medium * size}px}
      :is(${AROUND}){--_medium:${medium * size}px}
      @media(max-width:30em){:is(${BOXES})${W}>:is(h1,h2,h3,h4,h5,h6){font-size:${Math.min(1.625, 1 + 0.9 / size)}em}}`;
  if (space) {
    const [line, letter, word, paragraph] = space;
    // What stands in a shadow root inherits lengths from its part, whose text is 1.1875 times as large.
    rules += `:root{${set('comfort-', {
      'line-height': line,
      'letter-spacing': `${letter}em`,
      'word-spacing': `${word}em`,
      'paragraph-spacing': `${paragraph}em`,
    })}}
      ${parts} *{line-height:inherit;letter-spacing:${letter}em;word-spacing:${word}em}
      ${parts}{line-height:${line};letter-spacing:${letter * 1.1875}em;word-spacing:${word * 1.1875}em}
      ${parts}:is(${JOINED}),${parts} :is(${JOINED}){letter-spacing:normal}
      [lang]:is(${JOINED}),:is(${AROUND}):is(${JOINED}){--handrail-comfort-letter-spacing:normal}
      :is(${BOXES})${W} p:not(:last-child){margin-block-end:${paragraph}em}`;
  }
  if (isBigger)
    rules += `:root{--handrail-comfort-target-size:${BIGGER}}
      ${parts}{--_size:max(${BIGGER},var(--handrail-target-size,56px))}
      :is(handrail-date)${W} input{min-inline-size:var(--_size)}`;
  if (size || space || isBigger) {
    // A row to press: its words, and its button beside their first line, in the middle of its height.
    const lines = space?.[0] ?? 1.5;
    const above = `max(11px,(var(--_size) - 4px - ${lines}em)/2)`;
    const box = `max(0px,${above} + (${lines}em - 28px)/2)`;
    const rows = `:is(${label('handrail-choices')} label:not(:is(handrail-field,handrail-date) label,.handrail-find *),${label('handrail-step-guide,handrail-form')} label:is(.handrail-done,.handrail-helping,[data-handrail-part=helping]))`;
    rules += `${parts} :is(a,button){max-inline-size:100%;overflow-wrap:anywhere}
      ${rows}{padding-block:calc(${above})}
      :is(handrail-choices)${W} :is([type=radio],[type=checkbox]){font-size:inherit;margin-block-start:calc(2px + ${box})}
      ${rows} input{font-size:inherit;margin-block-start:0;inset-block-start:calc(${box})!important}`;
  }
  if (tokens) {
    const scheme = look.colours === 'dark' || look.colours === 'contrast' ? 'dark' : 'light';
    // Not on paper. A device that chooses the colours itself wins by the rules of page-styles.ts.
    rules += `@media screen{
      :root{${set('comfort-', tokens)}}
      :is(${PARTS},${AROUND}){${set('', tokens, '!important')}}
      ${parts}{color-scheme:${scheme}}
      :is(${QUESTIONS})${W}:not(:is(${BOXES}) *){background:var(--_paper);box-shadow:0 0 0 8px var(--_paper)}
      }`;
  }
  return rules;
}

const label = (parts: string): string => `:is(${parts})${W}`;
