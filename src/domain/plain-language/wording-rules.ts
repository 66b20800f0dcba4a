import { inText, type Hit, type Options, type Placed, type Rule, sources } from './rule.js';

/** Ask for the verb that ends in -n't. */
const IN_FULL: Readonly<Record<string, string>> = { ca: 'cannot', wo: 'will not', sha: 'shall not', ai: 'is not' };

/** What the text before, or the text after, makes harmless: "just over half", "has just sent". */
const JUST =
  /(?<before>\b(?:not|only|ha[sd]|have|was|were|been|are|is)\s+)?\bjust\b(?!\s+(?:over|under|about|after|before|now|as|in case|like|below|above|outside|next))/gi;
const TAP =
  /(?<before>\b(?:the|a|hot|cold)\s+)?\b(?:double[ -])?(?:click|tap)(?:s|p?ed|p?ing)?\b(?!\s+water)(?:\s+on\b)?/gi;
const VAGUE_DATE =
  /(?<before>\b(?:too|how|very)\s+)?(?:\bas soon as possible|\bin due course|\bin the near future|\bbefore long|\bat the moment|\b(?:soon|currently|recently|nowadays)\b(?!er)|\bshortly\b(?!\s+(?:before|after)))\b/gi;

export const wordingRules: readonly Rule[] = [
  {
    number: 4,
    name: 'contraction',
    severity: 'error',
    source: sources.manual,
    find: inText(/\b([a-z]+)n[’']t\b/gi, ([, verb = '']) => {
      const full = IN_FULL[verb.toLowerCase()] ?? `${verb.toLowerCase()} not`;
      return `Write "${/^[A-Z]/.test(verb) ? full[0]?.toUpperCase() + full.slice(1) : full}".`;
    }),
  },
  {
    number: 5,
    name: 'shame-word',
    severity: 'error',
    source: `${sources.own}; ${sources.manual}`,
    *find(blocks) {
      const says = (): string => 'Leave it out: people who find this hard feel that it is their fault.';
      yield* inText(/\b(?:simply|obviously|of course)\b/gi, says)(blocks, {});
      yield* inText(JUST, ({ groups }) => (groups?.['before'] ? undefined : says()))(blocks, {});
      for (const hit of inText(/\b(?:easy|easily|basic)\b/gi, says)(blocks, {})) yield { ...hit, severity: 'warning' };
    },
  },
  {
    number: 6,
    name: 'should',
    severity: 'warning',
    source: sources.manual,
    // "You should see …" is what to expect, no advice.
    find: inText(
      /\bshould\b(?!\s+(?:not\s+|now\s+)?(?:see|hear|get|have)\b)/gi,
      () => 'Say what to do, without "should".',
    ),
  },
  {
    number: 7,
    name: 'click-or-tap',
    severity: 'error',
    source: sources.manual,
    find: inText(TAP, ({ 0: found, groups }) =>
      groups?.['before']
        ? undefined
        : `Write "${/^[A-Z]/.test(found) ? 'S' : 's'}elect": people use keys and voice too.`,
    ),
  },
  {
    number: 8,
    name: 'question-heading',
    severity: 'error',
    source: sources.manual,
    find: inText(/^.*\?\s*$/g, () => 'Write the answer as the heading.', /heading$/),
  },
  {
    number: 9,
    name: 'vague-link',
    severity: 'error',
    source: sources.manual,
    find: inText(
      /^\W*(?:(?:click|select|tap|press|go) )?(?:here|(?:this|the) (?:link|page|website|site)|link|website|(?:(?:find|find out|learn|read|see) )?more(?: (?:info|information|details|about this))?|more\W*)\W*$/gi,
      () => 'Say where the link goes.',
      /^link$/,
    ),
  },
  {
    number: 10,
    name: 'vague-date',
    severity: 'warning',
    source: sources.own,
    find: inText(VAGUE_DATE, ({ groups }) =>
      groups?.['before'] ? undefined : 'Say when: a day, a time, or how many days.',
    ),
  },
  { number: 11, name: 'jargon', severity: 'warning', source: sources.aToZ, find: findJargon },
];

/** What the NHS manual's research found people not to know. `error`: never say it. */
const NHS_WORDS = [
  ['triage', 'look at what you told us and decide who can help and when', 'error'],
  ['online consultation', 'online form to your GP surgery', 'error'],
  ['eConsult', 'online form to your GP surgery', 'error'],
  ['clinician', 'doctor, nurse or other health worker', 'error'],
  ['secure message', 'message in the NHS App', 'error'],
  ['service user', 'person', 'error'],
  ['practice', 'GP surgery', 'warning'],
  ['medication', 'medicine', 'warning'],
  ['sign in', 'log in', 'warning'],
  ['ring', 'call, phone', 'warning'],
] as const;

function* findJargon(blocks: readonly Placed[], { words = [] }: Options): Iterable<Hit> {
  const all = [
    ...NHS_WORDS.map(([word, plain, severity]) => ({ word, plain, severity })),
    ...words
      .filter(({ word }) => !NHS_WORDS.some(([known]) => known.toLowerCase() === word.toLowerCase()))
      .map(({ word, plain }) => ({ word, plain, severity: 'warning' as const })),
  ];
  for (const { word, plain, severity } of all) {
    const literal = word
      .trim()
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
    if (!literal) continue;
    // Not where it is explained: "triage (we look at what you told us)", "a talk, called an assessment". Not in an address, and no bell.
    const pattern = new RegExp(
      `(?<before>(?<explained>\\bcalled (?:an? |the )?|\\bcalls? it (?:an? |the )?|\\()|^|[^\\p{L}\\p{N}@/_.-])${literal}(?:s|es)?(?![\\p{L}\\p{N}]|[@._/-][\\p{L}\\p{N}]|\\s*\\(| (?:the|a) bell\\b)`,
      'giu',
    );
    const suggest = ({ groups }: RegExpExecArray): string | undefined =>
      groups?.['explained'] ? undefined : `Say "${plain}", or explain it.`;
    for (const hit of inText(pattern, suggest)(blocks, {})) yield { ...hit, severity };
  }
}
