// The facts that Handrail says: where each was read, when, and until when it may stand. Fails when one is overdue or has no source.
//   node .ci/facts.mjs                     writes what is made of src/content/urgent-help/facts.json: code, and HTML to paste
//   node .ci/facts.mjs --check             changes nothing; fails on a fault, and where what is written is not what the file says
//   node .ci/facts.mjs --check --release   and where no person has checked a number
//   --today 2027-06-01                     as if it were that day
//   --root DIR                             another copy of the repository
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { guideFaults, readGuides, schemaOf } from './guides.mjs';
import { escaped, writeMade } from './made-files.mjs';
import { reviewFaults } from './review-dates.mjs';

const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'];
const HELP = 'src/content/urgent-help';
const DEVICES = 'src/content/device-settings.json';
const DEVICE_PAGES = ['your-device-and-here', 'for-content-systems'].map(
  (name) => `src/components/comfort-settings/examples/${name}.html`,
);
const CODE = 'src/components/urgent-help/facts.ts';
/** What a fact says beside its number, in the order in which it is said. */
const SENTENCES = ['do', 'hours', 'cost', 'more'];

const digits = (text) => String(text).replace(/\D/g, '');

const sourceFaults = (name, sources) => {
  if (!sources?.length) return [`${name} has no source. Say where it was read, or take it out.`];
  return sources
    .filter(({ title, url, supports }) => !title || !supports || !/^https:\/\/[\w.-]+\.[a-z]+\//.test(url ?? ''))
    .map(
      ({ url }) => `${name}: the source ${JSON.stringify(url)} needs a title, an https address, and what it supports.`,
    );
};

/** What is wrong with the numbers for urgent help, as of a day. */
export function helpFaults({ facts, needsAPersonsCheck }, today, { release = false } = {}) {
  const ids = facts.map(({ id }) => id);
  const each = (fact) => {
    const { id, nations, number, way, relay, checkedOn, reviewBy } = fact;
    const name = `The fact ${JSON.stringify(id)}`;
    const missing = ['for', ...SENTENCES, 'relay', 'bsl', 'checkedBy'].filter((field) => fact[field] === undefined);
    return [
      !/^[a-z0-9-]+$/.test(id ?? '') && `${name} needs an id of small letters, numbers and hyphens.`,
      ids.indexOf(id) !== ids.lastIndexOf(id) && `${name} is there twice. Give each its own id.`,
      !(nations?.length && nations.every((nation) => NATIONS.includes(nation))) &&
        `${name}: nations is ${JSON.stringify(nations)}. Write some of ${NATIONS.join(', ')}.`,
      nations?.length < NATIONS.length &&
        !fact.where &&
        `${name} is not for every nation. Write "where", such as "In Wales".`,
      ...missing.map((field) => `${name} does not say "${field}". Write null where no source says it.`),
      ...[...SENTENCES, 'bsl']
        .filter((field) => fact[field] && !fact[field].endsWith('.'))
        .map((field) => `${name}: "${field}" is a sentence. End it with a full stop.`),
      !/^(call|text)$/.test(way) && `${name}: way is ${JSON.stringify(way)}. Write "call" or "text".`,
      !/^\d{2,5}( \d{2,4}){0,3}$/.test(number ?? '') &&
        `${name}: the number ${JSON.stringify(number)} cannot be read out. Write groups of 2 to 5 numbers, such as 116 123.`,
      relay && relay !== `18001 ${number}` && `${name}: Relay UK is 18001, then the number.`,
      ...sourceFaults(name, fact.sources),
      ...reviewFaults(name, ['checkedOn', checkedOn], ['reviewBy', reviewBy], today),
      release && !fact.checkedBy && `${name} was checked by nobody. Call or text it, and write who did in checkedBy.`,
    ].filter(Boolean);
  };
  const listed = (needsAPersonsCheck ?? []).flatMap(({ what, why }) =>
    what && why ? [] : [`What needs a person’s check has to say what and why: ${JSON.stringify(what ?? why)}.`],
  );
  return [...facts.flatMap(each), ...listed];
}

/** The pages that teach the device's own settings. */
export const devicePages = (root) => DEVICE_PAGES.map((page) => readFileSync(join(root, page), 'utf8'));

/** What is wrong with the device's own settings that comfort settings teach, as of a day: their sources, and the pages that say them. */
export function deviceFaults({ checkedOn, reviewBy, checkedBy, sources }, pages, today, { release = false } = {}) {
  const name = 'The list of device settings';
  const day = new Date(checkedOn).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return [
    ...sourceFaults(name, sources),
    ...reviewFaults(name, ['checkedOn', checkedOn], ['reviewBy', reviewBy], today),
    ...DEVICE_PAGES.filter((_, at) => !pages[at].includes(`checked on ${day}`)).map(
      (page) => `${name} was checked on ${day}, and ${page} does not say so.`,
    ),
    release && !checkedBy && `${name} was tried by nobody. Try each step on a device, and write who did in checkedBy.`,
  ].filter(Boolean);
}

// ---- What is made of them --------------------------------------------------------------------------------------------

const GENERATED = 'Made of src/content/urgent-help/facts.json by `node .ci/facts.mjs`. Change that file.';
const inCode = (text) => `'${text.replace(/'/g, "\\'")}'`;
const href = ({ way, number }) => `${way === 'text' ? 'sms' : 'tel'}:${digits(number)}`;
const isCommon = ({ nations }) => nations.length === NATIONS.length;
const oldest = (facts, field) => facts.map((fact) => fact[field]).sort()[0];

/** The code of the part: what people read, without the sources, which no phone needs. */
export function code({ facts }) {
  const ids = new Map();
  const msg = (text, id) => {
    if (!ids.has(text)) ids.set(text, `urgent-help-${id}`);
    return `msg(${inCode(text)}, { id: '${ids.get(text)}' })`;
  };
  const each = (fact) => {
    const { id, number, relay, bsl } = fact;
    const sentences = SENTENCES.filter((field) => fact[field]).map((field) => msg(fact[field], `${id}-${field}`));
    return [
      `id: '${id}'`,
      ...(isCommon(fact) ? [] : [`nation: '${fact.nations.join(' ')}'`, `where: ${msg(fact.where, `${id}-where`)}`]),
      `title: ${msg(fact.for, `${id}-for`)}`,
      `href: '${href(fact)}'`,
      `number: '${number}'`,
      ...(sentences.length ? [`text: [${sentences.join(', ')}]`] : []),
      ...(relay ? [`relay: '${relay}'`] : []),
      ...(bsl ? [`bsl: ${msg(bsl, `${id}-bsl`)}`] : []),
    ].join(', ');
  };
  return `// ${GENERATED}
import { msg } from '../../locales/msg.js';

/** A number for urgent help, in the words of the part that is speaking. */
export interface Fact {
  readonly id: string;
  /** Undefined: the whole UK. */
  readonly nation?: string;
  readonly where?: string;
  readonly title: string;
  readonly href: string;
  readonly number: string;
  readonly text?: readonly string[];
  readonly relay?: string;
  readonly bsl?: string;
}

/** When the sources of the one that was read first were read. */
export const CHECKED_ON = '${oldest(facts, 'checkedOn')}';
/** After that day they are not to be relied on. */
export const REVIEW_BY = '${oldest(facts, 'reviewBy')}';

export const facts = (): readonly Fact[] => [${facts.map((fact) => `{ ${each(fact)} }`).join(', ')}];
`;
}

/** Those that a page shows: first two, then the rest, in an order that never changes. */
export function inOrder(facts, nation) {
  const shown = nation
    ? facts.filter(({ nations }) => nations.includes(nation))
    : [...facts.filter(isCommon), ...facts.filter((fact) => !isCommon(fact))];
  return [shown.slice(0, 2), shown.slice(2)];
}

/** The same as HTML to paste: whole without script, and found again by the part. */
export function block({ facts }, nation) {
  const [first, others] = inOrder(facts, nation);
  const item = (level) => (fact) => {
    const { id, way, number, relay, bsl } = fact;
    const title = nation || isCommon(fact) ? fact.for : `${fact.where}: ${fact.for}`;
    const text = SENTENCES.map((field) => fact[field])
      .filter(Boolean)
      .join(' ');
    return `    <li data-handrail-fact="${id}">
      <h${level}>${escaped(title)}</h${level}>
      <p><a href="${href(fact)}">${way === 'text' ? 'Text' : 'Call'} ${number}</a></p>
${[text, relay && `Relay UK: ${relay}`, bsl]
  .filter(Boolean)
  .map((line) => `      <p>${escaped(line)}</p>\n`)
  .join('')}    </li>`;
  };
  const date = new Date(oldest(facts, 'checkedOn')).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `<section data-handrail="urgent-help"${nation ? ` data-handrail-nation="${nation}"` : ''} lang="en" dir="ltr">
  <h2>Urgent: get help now</h2>
  <ul>
${first.map(item(3)).join('\n')}
  </ul>
  <h3>Other ways to get help now</h3>
  <ul>
${others.map(item(4)).join('\n')}
  </ul>
  <p data-handrail-part="checked">These numbers were checked against their sources on ${date}.</p>
</section>
`;
}

// ---- Running it ------------------------------------------------------------------------------------------------------

async function main() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      release: { type: 'boolean' },
      today: { type: 'string' },
      root: { type: 'string' },
    },
  });
  const root = values.root ?? fileURLToPath(new URL('..', import.meta.url));
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const help = read(`${HELP}/facts.json`);
  const guides = readGuides(root);
  const schema = schemaOf(root);
  const faults = [
    ...helpFaults(help, today, values),
    ...deviceFaults(read(DEVICES), devicePages(root), today, values),
    ...guides.flatMap((guide) => guideFaults(guide, today, schema)),
  ];
  if (!faults.length) {
    const made = { [CODE]: code(help) };
    for (const nation of [undefined, ...NATIONS]) made[`${HELP}/${nation ?? 'all-nations'}.html`] = block(help, nation);
    const from = `${HELP}/facts.json`;
    faults.push(...(await writeMade(root, made, { from, command: 'node .ci/facts.mjs', check: values.check })));
  }
  for (const fault of faults) console.error(`FAIL ${fault}`);
  const first = help.facts.map(({ reviewBy }) => reviewBy).sort()[0];
  console.log(`${help.facts.length} numbers, to be looked at again by ${first}; ${guides.length} guides`);
  process.exitCode = faults.length ? 1 : 0;
}
if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
