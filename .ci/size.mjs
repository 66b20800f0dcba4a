// Weighs every script and style sheet in dist/ against .ci/size-budgets.json, as a phone on a poor line receives it.
// Budgets are bytes; a kB here is 1,000 of them. Every budget whose pattern fits a file counts for it.
//   node .ci/size.mjs [--root DIR]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = resolve(values.root ?? dirname(dirname(fileURLToPath(import.meta.url))));
const BUDGETS = '.ci/size-budgets.json';
const { goals = {}, ...limitsOf } = JSON.parse(readFileSync(join(root, BUDGETS), 'utf8'));
const budgets = Object.entries(limitsOf);

const ways = {
  raw: (bytes) => bytes.length,
  gzip: (bytes) => gzipSync(bytes, { level: 9 }).length,
  brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
};

const walk = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
// What the plugin for WordPress brings is a copy of what is weighed here: test/package/wordpress.check.mjs.
const files = (existsSync(join(root, 'dist')) ? walk('dist') : [])
  .filter((file) => /\.(js|css)$/.test(file) && !file.startsWith('dist/wordpress/'))
  .sort();

/** `?` stands for one letter, `*` for part of a name, and a `**` folder for any number of folders. */
function pattern(glob) {
  const source = glob
    .replace(/[.+^$()|[\]{}]/g, '\\$&')
    .replace(/\?/g, '[^/]')
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:[^/]+/)*'));
  return new RegExp(`^${source}$`);
}

let passed = 0;
const faults = [];
const judge = (good, sentence) => (good ? passed++ : faults.push(sentence));
const kB = (bytes) => (bytes / 1000).toFixed(2);

for (const [glob, limits] of budgets) {
  const wrong = Object.entries(limits).find(([way, limit]) => !(way in ways) || !(limit > 0));
  judge(
    !wrong && Object.keys(limits).length,
    `${BUDGETS}: "${glob}" sets no limit that can be kept. Write raw, gzip or brotli and a number of bytes.`,
  );
  judge(
    files.some((file) => pattern(glob).test(file)),
    `${BUDGETS}: "${glob}" fits no file. Build first (npm run build), or take the budget out.`,
  );
}

const widest = Math.max(4, ...files.map((file) => file.length));
console.log(
  `${'kB'.padEnd(widest)} ${Object.keys(ways)
    .map((way) => way.padStart(8))
    .join('')}   of its budget`,
);
for (const file of files) {
  const bytes = readFileSync(join(root, file));
  const size = Object.fromEntries(Object.entries(ways).map(([way, weigh]) => [way, weigh(bytes)]));
  const limits = budgets.filter(([glob]) => pattern(glob).test(file)).flatMap(([, budget]) => Object.entries(budget));
  const shares = limits.map(([way, limit]) => `${way} ${Math.round((100 * size[way]) / limit)}%`);
  console.log(
    `${file.padEnd(widest)} ${Object.values(size)
      .map((n) => kB(n).padStart(8))
      .join('')}   ${shares.join(', ')}`,
  );

  // A goal that is not reached yet is said each time; the budget only keeps the file from growing meanwhile.
  for (const [way, goal] of Object.entries(goals[file] ?? {})) {
    const over = size[way] - goal;
    console.log(`     goal ${kB(goal)} kB in ${way}: ${over > 0 ? `NOT reached, ${over} bytes over` : 'reached'}`);
  }
  judge(limits.length, `${file} has no budget. Give it one in ${BUDGETS}, or do not ship it.`);
  for (const [way, limit] of limits)
    judge(
      size[way] <= limit,
      `${file} is ${kB(size[way])} kB in ${way}, ${size[way] - limit} bytes over its ${kB(limit)} kB. Leave something out, or load it only where it is met.`,
    );
  // In a page with an old encoding, anything else turns into other letters.
  const at = bytes.findIndex((byte) => byte > 127);
  const line = bytes.subarray(0, Math.max(at, 0)).toString().split('\n').length;
  const around = at < 0 ? '' : bytes.subarray(Math.max(0, at - 30), at + 10).toString();
  judge(
    at < 0,
    `${file}:${line} has a character outside ASCII near ${JSON.stringify(around)}. Let the minifier write it as an escape (ascii_only).`,
  );
}

for (const fault of faults) console.log(`FAIL ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length ? 1 : 0;
