// Writes dist/content: each guide of src/content to paste, the same on paper as a page of its own and as a module
// for `pack`, and a list of them all; and the forms of questions, to paste.
//   node .ci/build-guides.mjs [--root DIR]
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseFragment, serialize } from 'parse5';
import { readGuides, stepsOf } from './guides.mjs';
import { attribute, byPart, byTag, words } from './html-tree.mjs';
import { escaped } from './made-files.mjs';

/** Puts HTML at the start or the end of an element, or in its place. */
function put(where, element, html) {
  const nodes = parseFragment(html).childNodes;
  const parent = where === 'instead' ? element.parentNode : element;
  for (const node of nodes) node.parentNode = parent;
  if (where === 'instead') parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...nodes);
  else if (where === 'start') parent.childNodes.unshift(...nodes);
  else parent.childNodes.push(...nodes);
}
const bare = (address) => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
/** What stands on paper besides the guide, in each language. Drafts where the guides are. */
const PAPER = JSON.parse(readFileSync(new URL('../src/content/on-paper.json', import.meta.url), 'utf8'));
const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const LINE = '<span class="line">&nbsp;</span>';

/** The guide as a whole page for paper. Without script and without its style it is still all there. */
export function onPaper({ html }, language = 'en') {
  const say = PAPER[language];
  if (!say) throw new Error(`src/content/on-paper.json has no words in ${language}. Write them there.`);
  const tree = parseFragment(html);
  const [section] = byTag(tree, 'section');
  const [title] = byTag(section, 'h2');
  const steps = stepsOf(section);
  steps.forEach((step, at) => {
    const values = { step: at + 1, total: steps.length };
    put('start', step, `<p class="number">${filled(say.step, values)}</p>`);
    put('end', step, `<p class="done"><span class="box"></span><span>${filled(say.done, values)}</span></p>`);
  });
  for (const gap of byPart(section, 'gap')) {
    const what = `(${escaped(words(gap))})`;
    put('instead', gap, `${LINE} ${language === 'en' ? what : `<span lang="en" dir="ltr">${what}</span>`}`);
  }
  for (const link of byTag(section, 'a')) {
    const address = attribute(link, 'href');
    if (/^(?:https?|mailto):/.test(address) && !words(link).includes(bare(address)))
      put('end', link, escaped(` (${address.replace(/^mailto:/, '')})`));
  }
  put('instead', title, `<h1>${escaped(words(title))}</h1><p>${filled(say.length, { total: steps.length })}</p>`);
  // Headings go down one level at a time: the guide's own title is the first of them here.
  for (const heading of byTag(section, 'h3')) heading.tagName = heading.nodeName = 'h2';
  put(
    'end',
    byPart(section, 'ending')[0],
    `<div class="helper-lines"><h2>${say.notes}</h2>${say.lines
      .map((what) => `<p>${what}: ${LINE}</p>`)
      .join('')}</div>`,
  );
  return `<!doctype html>
<html lang="${language === 'en' ? 'en-GB' : language}"${attribute(section, 'dir') ? ` dir="${attribute(section, 'dir')}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words(title))}: ${say.print}</title>
<link rel="stylesheet" href="print.css">
</head>
<body>
<main>
${section.childNodes
  .map((node) => outer(node))
  .join('')
  .trim()}
</main>
</body>
</html>
`;
}
/** What a module of a guide may set on an element of a page. */
const BLOCKS = ['h2', 'h3', 'p', 'div', 'ol', 'ul', 'li'];
const MAY_SET = ['id', 'lang', 'dir', 'href', 'data-handrail-part'];

/** The guide as a module: pieces that a script can make one by one, because a page may forbid to read HTML from text. */
export function asModule({ html, languages }) {
  const [section] = byTag(parseFragment(html), 'section');
  const piece = (node) => {
    if (!node.tagName) return node.value.replace(/\s+/g, ' ');
    for (const { name } of node.attrs)
      if (name !== 'data-handrail' && !MAY_SET.includes(name)) throw new Error(`A guide may not set ${name}.`);
    const attributes = node.attrs
      .filter(({ name }) => name !== 'data-handrail')
      .map(({ name, value }) => [name, value]);
    const children = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
    // A space between two links is one; between two paragraphs it is none.
    const hasBlocks = children.some(({ tagName }) => BLOCKS.includes(tagName));
    const inside = children.map(piece).filter((one) => !(hasBlocks && one === ' '));
    return [node.tagName, Object.fromEntries(attributes), ...inside];
  };
  const code = `export const guide = ${JSON.stringify(piece(section))};
${languages ? `export const languages = ${JSON.stringify(languages)};\n` : ''}`;
  // As in all our scripts: whatever a server says of the encoding.
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const outer = (node) => serialize({ nodeName: '#document-fragment', childNodes: [node] });

/** What a content team wants to know of a guide before it opens it. */
export function entry({ name, facts, html, translations }) {
  const [section] = byTag(parseFragment(html), 'section');
  const { sources, ...rest } = facts;
  return {
    ...rest,
    title: words(byTag(section, 'h2')[0]),
    steps: stepsOf(section).map((step) => words(byTag(step, 'h3')[0])),
    gaps: [...new Set(byPart(section, 'gap').map(words))],
    sources: sources.length,
    paste: Object.fromEntries(Object.keys(translations).map((language) => [language, pasteFile(name, language)])),
    print: Object.fromEntries(Object.keys(translations).map((language) => [language, printFile(name, language)])),
  };
}
const moduleFile = (name, language) => pasteFile(name, language).replace(/html$/, 'js');
const printFile = (name, language) => pasteFile(name, language).replace(/html$/, 'print.html');
const pasteFile = (name, language) => (language === 'en' ? `${name}.html` : `${name}.${language}.html`);

/** The forms of questions: file in dist/content/questions, and the example that it is. */
const QUESTIONS = {
  'confidence-check': 'confidence-check/examples/on-one-page',
  'confidence-check.cy': 'confidence-check/examples/in-welsh',
  'confidence-check.ur': 'confidence-check/examples/in-urdu',
  feedback: 'feedback/examples/did-you-do-it',
  'feedback.cy': 'feedback/examples/in-welsh',
  'feedback.ur': 'feedback/examples/in-urdu',
  'equality-questions': 'feedback/examples/equality-questions',
};

/** The first part of an example: what stands after it, such as a way to reach a person, is the page's own. */
export const firstPart = (html) => html.replace(/(\n<\/handrail-[a-z-]+>\n)[^]*$/, '$1');

function copyQuestions(top, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, example] of Object.entries(QUESTIONS))
    writeFileSync(
      join(folder, `${name}.html`),
      firstPart(readFileSync(join(top, `src/components/${example}.html`), 'utf8')),
    );
  for (const name of ['item-bank.json', 'equality.json'])
    copyFileSync(join(top, 'src/content/questions', name), join(folder, name));
}

function main() {
  const { root } = parseArgs({ options: { root: { type: 'string' } } }).values;
  const top = root ?? fileURLToPath(new URL('..', import.meta.url));
  const folder = join(top, 'dist/content');
  mkdirSync(folder, { recursive: true });
  const guides = readGuides(top).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const guide of guides) {
    for (const [language, html] of Object.entries(guide.translations)) {
      writeFileSync(join(folder, pasteFile(guide.name, language)), html);
      const languages = language === 'en' && Object.keys(guide.translations).filter((other) => other !== 'en');
      writeFileSync(join(folder, moduleFile(guide.name, language)), asModule({ html, languages }));
      writeFileSync(join(folder, printFile(guide.name, language)), onPaper({ html }, language));
    }
  }
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify({ guides: guides.map(entry) }, null, 2)}\n`);
  copyFileSync(join(top, 'src/content/print.css'), join(folder, 'print.css'));
  if (existsSync(join(top, 'src/content/questions'))) copyQuestions(top, join(folder, 'questions'));
  console.log(`dist/content: ${guides.length} guides`);
}
if (process.argv[1] === fileURLToPath(import.meta.url)) main();
