/** Bytes in brotli of each file of dist/, counted when Storybook is built (main.ts). */
declare const HANDRAIL_SIZES: Readonly<Record<string, number>>;

/** Where else each part is tested, by the pages of those tests (main.ts). */
declare const HANDRAIL_TESTED: Readonly<Record<string, readonly string[]>>;

/** What a part of the core fetches, and when. */
const LATER: Readonly<Record<string, string>> = {
  'talk-to-a-person': 'opening-times.js where there are hours; take-away.js when somebody opens the ways',
  'step-guide': 'guide-tools.js when somebody keeps or prints it; qr-code.js for a code on paper',
  form: 'checks.js when somebody comes to a question; journey.js for one question at a time',
  field: 'checks.js when somebody comes to it; kinds.js for the kinds that few forms have',
  choices: 'checks.js when somebody comes to a question; filter.js for a long list',
};

const ELSEWHERE = ['Chromium 92 and 109', 'other people’s style sheets', 'the strictest policies'];

const kilobytes = (file: string): string => `${((HANDRAIL_SIZES[file] ?? NaN) / 1000).toFixed(1)} kB`;
const withSizes = (text: string): string => text.replace(/[\w-]+\.js/g, (file) => `${file} (${kilobytes(file)})`);

function onTheWire(name: string): string {
  const own = `${name}.js`;
  if (name === 'evaluation-report')
    return `A page of its own for staff, ${kilobytes(own)}; participants never load it.`;
  if (own in HANDRAIL_SIZES) return `${kilobytes(own)}, fetched when a page has this part.`;
  const later = LATER[name];
  return `In handrail.js (${kilobytes('handrail.js')} for all of its parts).${later ? ` Later ${withSizes(later)}.` : ''}`;
}

/** What somebody wants to know of a part before they read on. */
export function factsOf(tag: string): readonly (readonly [term: string, text: string])[] {
  const name = tag.replace('handrail-', '');
  const missing = ELSEWHERE.filter((where) => !HANDRAIL_TESTED[name]?.includes(where));
  return [
    ['Tag', `<${tag}>, data-handrail="${name}" or class="${tag}"`],
    ['On the wire', `${onTheWire(name)} In brotli.`],
    [
      'Tested with',
      ['Chromium, Firefox and WebKit by key, name and role', 'axe', ...(HANDRAIL_TESTED[name] ?? [])].join('; ') + '.',
    ],
    [
      'Not tested with',
      `${['People', ...missing].join('; ')}. iPhones, NVDA, JAWS, VoiceOver, TalkBack, Dragon: nobody has tried them yet.`,
    ],
  ];
}
