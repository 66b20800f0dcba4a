import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { syllable } from 'syllable';
import { checkHtml } from '../check/check-html.js';
import { asJson, asSarif, asText, hasErrors, type NamedPage } from '../check/findings-as.js';
import { gapsLeft } from './check-gaps.js';
import { convertPlaces } from './convert-places.js';
import { readPages } from './read-pages.js';
import { wordList } from './word-list.js';

/*
 * The command `handrail`. It reads and writes the files that it is told, and asks nobody else for anything.
 */

const USAGE = `handrail check FILE.html|FOLDER|http://localhost… [MORE …] [--format text|json|sarif]

Says what is not plain in a page: long sentences, words that people may not know, two things to do in one step, links that do
not say where they go, dates that have passed, nobody to ask. Each with the line, why, and what to write.
To leave one out, say why in a comment before the element: <!-- handrail-ignore RULE: the reason -->
It ends with 1 when there is an error, and with 0 when there are only things to look at again. No score decides anything.

handrail convert-places FEED.json [MORE.json …] [--html FILE] [--json FILE] [--heading WORDS]

Makes the list of places for <section data-handrail="find-a-place"> out of an Open Referral UK feed (HSDS 3.0).
FEED.json is what the feed answers at its address that ends in /services; name the files of all its pages.
The HTML goes to --html, or to the screen. What was left out, and why, is said on the error output.
It ends with 0 when a list was made, and with 1 when a file cannot be used or no place is left.

handrail check-gaps PAGE.html [MORE.html …]

Names every place in a guide that still waits for your own words, such as "your surgery's phone number",
also in a guide that a page asks for by name, with pack="…".
It ends with 0 when there is none, and with 1 when there is one. Let it run before you publish.
`;

/** A command that cannot be followed. The message says what to do. */
class CommandError extends Error {}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function convert(args: readonly string[]): void {
  const { values, positionals } = readArgs(args);
  if (!positionals.length) throw new CommandError(`Name the file of a feed.\n\n${USAGE}`);
  const files = positionals.map((file) => ({ name: basename(file), text: readFile(file) }));
  const today = new Date().toISOString().slice(0, 10);
  const { html, json, written, leftOut, notes } = convertPlaces(files, values.heading ?? 'Places that can help', today);
  for (const line of leftOut) console.error(`Left out: ${line}`);
  for (const line of notes) console.error(`Check: ${line}`);
  console.error(`${written} ${written === 1 ? 'place' : 'places'} written, ${leftOut.length} left out`);
  if (!written) throw new CommandError('No place is left, so no file was written.');
  if (values.html) writeFileSync(values.html, html);
  else process.stdout.write(html);
  if (values.json) writeFileSync(values.json, json);
}

/** The list of guides, which stands beside this file in a release. */
function guides(): readonly { id: string; gaps: readonly string[] }[] {
  const list = fileURLToPath(new URL('content/index.json', import.meta.url));
  return (JSON.parse(readFile(list)) as { guides: { id: string; gaps: string[] }[] }).guides;
}

function checkGaps(files: readonly string[]): void {
  if (!files.length) throw new CommandError(`Name the file of a page.\n\n${USAGE}`);
  const left = gapsLeft(
    files.map((name) => ({ name, text: readFile(name) })),
    (pack) => guides().find(({ id }) => id === pack)?.gaps,
  );
  for (const line of left) console.error(line);
  const pages = `${files.length} ${files.length === 1 ? 'page' : 'pages'}`;
  if (left.length) throw new CommandError(`${left.length} ${left.length === 1 ? 'gap' : 'gaps'} left in ${pages}.`);
  console.log(`No gap is left in ${pages}.`);
}

const FORMATS = { text: asText, json: asJson, sarif: asSarif };

async function check(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args);
  if (!positionals.length) throw new CommandError(`Name a file, a folder, or an address on this machine.\n\n${USAGE}`);
  const format = FORMATS[(values.format ?? 'text') as keyof typeof FORMATS];
  if (!format) throw new CommandError(`--format is ${Object.keys(FORMATS).join(', ')}.`);
  const options = { today: new Date().toISOString().slice(0, 10), words: wordList(), syllables: syllable };
  const pages: NamedPage[] = [];
  for (const from of positionals)
    for (const { name, text } of await readPages(from)) pages.push({ name, ...checkHtml(text, options) });
  console.log(format(pages));
  if (hasErrors(pages)) process.exitCode = 1;
}

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { html: text, json: text, heading: text, format: text },
      allowPositionals: true,
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

const [command, ...rest] = process.argv.slice(2);
try {
  if (command === '--help' || command === '-h') console.log(USAGE);
  else if (command === 'convert-places') convert(rest);
  else if (command === 'check-gaps') checkGaps(rest);
  else if (command === 'check') await check(rest);
  else throw new CommandError(USAGE);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
