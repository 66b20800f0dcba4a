// The guides of src/content, and what is wrong with one: its facts against guide.schema.json, its dates, and its HTML.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseFragment } from 'parse5';
import { translationFaults } from './guide-translations.mjs';
import { attribute, byPart, byTag, words } from './html-tree.mjs';
import { reviewFaults } from './review-dates.mjs';

const CONTENT = 'src/content';
/** Folders that hold something else than a guide. */
const OTHERS = ['evaluation', 'questions', 'urgent-help', 'word-list'];

const NATION_NAMES = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'isle-of-man': 'Isle of Man',
};
/** Places that a guide has to name: where it is true, or what to do there instead. */
const UK = ['england', 'wales', 'scotland', 'northern-ireland'];

/**
 * The guides of a copy of the repository: folder, facts, HTML in English, and which languages there are.
 * @throws where a folder has no facts.json or en.html, or JSON that cannot be read
 */
export function readGuides(root) {
  const folders = readdirSync(join(root, CONTENT), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !OTHERS.includes(entry.name),
  );
  return folders.map(({ name }) => {
    // Why a finding of `handrail check` is left as it is: for us, and not for those who paste the guide.
    const read = (file) =>
      readFileSync(join(root, CONTENT, name, file), 'utf8').replace(/^[ \t]*<!-- handrail-ignore .*?-->\n/gms, '');
    const languages = readdirSync(join(root, CONTENT, name)).flatMap(
      (file) => file.match(/^([a-z]{2})\.html$/)?.[1] ?? [],
    );
    const translations = Object.fromEntries(languages.map((language) => [language, read(`${language}.html`)]));
    return { name, facts: JSON.parse(read('facts.json')), html: read('en.html'), translations };
  });
}

/** Answers with a sentence for each thing that the schema forbids. */
export function schemaOf(root) {
  const ajv = new Ajv({ allErrors: true, format: 'full' });
  const check = ajv.compile(JSON.parse(readFileSync(join(root, CONTENT, 'guide.schema.json'), 'utf8')));
  return (facts) =>
    check(facts)
      ? []
      : check.errors
          .filter(({ keyword }) => !['if', 'anyOf'].includes(keyword))
          .map(({ dataPath, message, params }) => {
            const allowed = params.allowedValues ? `: ${params.allowedValues.join(', ')}` : '';
            return `${dataPath.replace(/^\./, '') || 'the file'} ${message}${allowed}${params.additionalProperty ? `: ${params.additionalProperty}` : ''}.`;
          });
}

const asWords = (date) =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The steps of a guide's HTML. */
export const stepsOf = (section) =>
  byTag(section, 'ol').flatMap((list) => list.childNodes.filter(({ tagName }) => tagName === 'li'));

/** A sentence for each thing that a person would miss in the HTML, with script or on paper. */
function htmlFaults(html, { id, nations = [], lastReviewed, nextReview }) {
  const [section] = byTag(parseFragment(html), 'section');
  if (!section) return ['en.html has no <section>.'];
  const all = words(section);
  const steps = stepsOf(section);
  const headings = byTag(section, 'h3').map(words);
  const each = (step, at) => {
    const parts = byTag(step, 'p').map((paragraph) => attribute(paragraph, 'data-handrail-part'));
    const starts = (part, pattern) => byPart(step, part).every((one) => pattern.test(words(one)));
    return [
      !byTag(step, 'h3').length && 'has no <h3>',
      !parts.includes(undefined) && 'says nothing to do',
      !parts.includes('see') && 'does not say what people should see (data-handrail-part="see")',
      !parts.includes('if-not') && 'does not say what to do if they do not (data-handrail-part="if-not")',
      !starts('see', /^You should (see|hear|have) /) &&
        'has a "see" that does not start with "You should see", "hear" or "have"',
      !starts('if-not', /^If you do not( \w+)*:/) && 'has an "if-not" that does not start with "If you do not …:"',
      !starts('warn', /^Before you .+:/) && 'has a "warn" that does not start with "Before you …:"',
      !starts('helper', /^If you are helping: /) && 'has a "helper" that does not start with "If you are helping:"',
      parts.includes('warn') && parts.indexOf('warn') > parts.indexOf('see') && 'warns after the act',
    ]
      .filter(Boolean)
      .map((fault) => `step ${at + 1} ${fault}.`);
  };
  return [
    attribute(section, 'data-handrail') !== 'step-guide' && 'the <section> has no data-handrail="step-guide".',
    attribute(section, 'id') !== id && `the <section> has the id ${attribute(section, 'id')}, and the facts say ${id}.`,
    byTag(section, 'ol').length !== 1 && 'the steps have to be the only <ol>.',
    steps.length < 2 && 'there are fewer than 2 steps.',
    ...['before', 'ending', 'checked'].map(
      (part) => byPart(section, part).length !== 1 && `has to have one "${part}".`,
    ),
    ...steps.flatMap(each),
    !headings.some((heading) => /^Other ways\b/.test(heading)) &&
      'no heading starts with "Other ways": by phone, in person, on paper.',
    ...['By phone:', 'In person:', 'On paper:'].map(
      (way) => !byTag(section, 'li').some((item) => words(item).startsWith(way)) && `no list item starts with "${way}"`,
    ),
    !headings.includes('Get help from a person') && 'no heading says "Get help from a person".',
    ...[...nations, ...UK].map(
      (nation) =>
        NATION_NAMES[nation] && !all.includes(NATION_NAMES[nation]) && `does not name ${NATION_NAMES[nation]}.`,
    ),
    !all.includes(`Compared with its sources: ${asWords(lastReviewed)}.`) && 'does not show the day in lastReviewed.',
    !all.includes(`Next check due: ${asWords(nextReview)}.`) && 'does not show the day in nextReview.',
    ...byPart(section, 'gap').map(
      (gap) =>
        (gap.tagName !== 'mark' || !/^your \S/.test(words(gap))) &&
        `the gap "${words(gap)}" has to be a <mark> that starts with "your".`,
    ),
  ].filter(Boolean);
}

/** What is wrong with one guide, as of a day. */
export function guideFaults({ name, facts, html, translations = {} }, today, schema) {
  const { id, nextReview, lastReviewed, sources = [] } = facts;
  const shape = schema(facts);
  const own = [
    ...shape,
    id !== name && `id is ${JSON.stringify(id)}, and its folder ${name}. Give both one name.`,
    ...sources.map(
      ({ url, checkedOn }) =>
        checkedOn > today && `the source ${url} was read on ${checkedOn}, which is still to come.`,
    ),
    ...htmlFaults(html, facts),
    ...Object.entries(translations)
      .filter(([language]) => language !== 'en')
      .flatMap(([language, other]) =>
        translationFaults(html, other, language, id).map((fault) => `in ${language}.html, ${fault}`),
      ),
  ].filter(Boolean);
  const dates = reviewFaults(`The guide ${name}`, ['lastReviewed', lastReviewed], ['nextReview', nextReview], today);
  return [...dates, ...own.map((fault) => `The guide ${name}: ${fault}`)];
}
