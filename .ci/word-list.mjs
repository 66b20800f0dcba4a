// The word list: what is wrong with src/content/word-list/facts.json, and what is made of it: HTML to paste, and a file for the browser.
//   node .ci/word-list.mjs            writes both
//   node .ci/word-list.mjs --check    changes nothing; fails on a fault, and where what is written is not what the file says
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { escaped, writeMade } from './made-files.mjs';
import { reviewFaults } from './review-dates.mjs';

const FACTS = 'src/content/word-list/facts.json';
const HTML = 'src/content/word-list/en.html';
const CODE = 'src/components/explain-a-word/word-list.ts';
/** Plain meaning first: what does not fit into so many words is no meaning, but an article. */
const LONGEST = 15;

/** A sentence for each thing that is wrong, as of a day. */
export function wordFaults({ words, sources, lastReviewed, nextReview }, today) {
  const taken = new Map();
  const ids = new Set((sources ?? []).map(({ id }) => id));
  const dates = reviewFaults('The word list', ['lastReviewed', lastReviewed], ['nextReview', nextReview], today);
  const each = ({ word, others, meaning, source }) => {
    const name = `The word ${JSON.stringify(word)}`;
    const spellings = [word, ...(others ?? [])];
    const twice = spellings.filter((one) => {
      const key = String(one).toLowerCase();
      const isTaken = taken.has(key);
      taken.set(key, word);
      return isTaken;
    });
    const parts = [...spellings, meaning].map(String);
    const count = String(meaning ?? '').split(/\s+/).length;
    return [
      !word && 'A word is empty.',
      !Array.isArray(others) && `${name} needs "others", a list of its other spellings, which may be empty.`,
      !meaning && `${name} has no meaning.`,
      count > LONGEST && `${name}: its meaning has ${count} words. Use ${LONGEST} or fewer.`,
      /[.]$/.test(meaning ?? '') && `${name}: its meaning stands in a sentence. Take away the full stop.`,
      parts.some((part) => /[=|\n<>`\\$]/.test(part)) && `${name} has a sign that the list uses itself.`,
      source !== null && !ids.has(source) && `${name}: the source ${JSON.stringify(source)} is not in "sources".`,
      ...twice.map((one) => `${name}: ${JSON.stringify(one)} is there twice.`),
    ].filter(Boolean);
  };
  return [...dates, ...words.flatMap(each)];
}

/** A list to paste: it reads without script, and is found by the part. */
export const list = ({ words }) => `<dl class="handrail-word-list" lang="en">
${words
  .map(
    ({ word, others, meaning }) =>
      `  <dt>${[word, ...others].map(escaped).join('</dt>\n  <dt>')}</dt>\n  <dd>${escaped(meaning)}</dd>\n`,
  )
  .join('')}</dl>
`;

/** One line a word: its spellings with | between them, = and the meaning. */
export const code = ({
  words,
}) => `// Made of ${FACTS} by \`node .ci/word-list.mjs\`. Change that file. Its own file in dist: only pages that ask for a word fetch it.
export const WORD_LIST = \`
${words.map(({ word, others, meaning }) => `${[word, ...others].join('|')}=${meaning}\n`).join('')}\`;
`;

async function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const facts = JSON.parse(readFileSync(join(root, FACTS), 'utf8'));
  const faults = wordFaults(facts, new Date().toISOString().slice(0, 10));
  if (!faults.length) {
    const made = { [HTML]: list(facts), [CODE]: code(facts) };
    const how = { from: FACTS, command: 'node .ci/word-list.mjs', check: values.check };
    faults.push(...(await writeMade(root, made, how)));
  }
  for (const fault of faults) console.error(`FAIL ${fault}`);
  console.log(`${facts.words.length} words`);
  process.exitCode = faults.length ? 1 : 0;
}
if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
