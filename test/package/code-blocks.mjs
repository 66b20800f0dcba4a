// The code blocks of the documentation, as somebody copies them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { attribute, find } from '../../.ci/html-tree.mjs';
import { root } from '../../.ci/npm.mjs';
import { readJson } from '../../.ci/shipped.mjs';

/** These have tests of their own, which read the blocks out of the same file. */
export const ELSEWHERE = {
  'test/host-pages/content-systems/README.md': 'test/host-pages/content-systems/recipes.mjs',
  'src/content/evaluation/README.md': 'test/evaluation/duckdb.test.ts',
};

const isPage = (name) => /\.mdx?$/.test(name);
const under = (room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isPage(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));

/** Every page of documentation that has a code block, with its blocks. */
export const pages = [...readdirSync(root).filter(isPage), ...['src', 'stories', 'test', '.storybook'].flatMap(under)]
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({ file, blocks: blocksIn(readFileSync(join(root, file), 'utf8')) }))
  .filter(({ blocks }) => blocks.length);

/** `language`, `code`, `line`, and the words `above`, back to the block before. */
export function blocksIn(text) {
  let end = 0;
  return [...text.matchAll(/^[ >]*(`{3,}|~{3,})(.*)\n([^]*?)^[ >]*\1$/gm)].map(
    ({ 0: all, index, 2: language, 3: code }) => {
      const above = text.slice(end, index).replace(/\s+/g, ' ');
      end = index + all.length;
      return { language: language.trim(), code, line: text.slice(0, index).split('\n').length, above };
    },
  );
}

const QUESTION = '<label for="left-out">Your name</label><input id="left-out" name="left-out" required />';
const LIST =
  '<fieldset><legend>Would you like a lift?</legend><label><input type="radio" name="lift" /> Yes</label> <label><input type="radio" name="lift" /> No</label></fieldset>';
const FIELD = `<handrail-field>${QUESTION}</handrail-field>`;
const ANSWERS = [...'ABCDEFGH'].map((name) => `<label><input type="radio" name="surgery" /> ${name}</label>`).join('');
/** What a block leaves out with "…". A block that leaves out anything else has to be filled in here. */
const LEFT_OUT = [
  ['<handrail-field> … </handrail-field>', FIELD],
  ['<handrail-choices> … </handrail-choices>', `<handrail-choices>${LIST}</handrail-choices>`],
  ['method="post">…</form>', `method="post">${FIELD}<button>Send</button></form>`],
  ['</label>\n    …', `</label>${ANSWERS}`],
  ['</li>\n    …', '</li>'],
  ['value="before" />\n      …', `value="before" /><handrail-choices>${LIST}</handrail-choices>`],
  ['sha384-… the value of handrail-all.js in integrity.json …', readJson('dist/integrity.json')['handrail-all.js']],
];
/** A few parts only live in a form, or after one, and their page shows them alone. */
const IN_A_FORM = /(?:<handrail-|data-handrail=")(?:check-answers|come-back)|="helping"/;
const AFTER_A_FORM = /data-handrail="hub-tablet"/;
const FORM_END = '<button>Send</button></form></handrail-form>';
const TALK = `<handrail-talk-to-a-person id="talk"><h2>Talk to a person</h2>
  <ul><li><a href="tel:+441632960123">Call 01632 960 123</a></li></ul></handrail-talk-to-a-person>`;

/** The body of a page with this block in it. As on every page, there is a way to reach a person. */
export function whole(code) {
  let html = LEFT_OUT.reduce((filled, [gap, filling]) => filled.replaceAll(gap, filling), code);
  if (/…\s*[<"]|>\s*…/.test(html)) throw new Error(`It leaves something out. Fill it in, in LEFT_OUT:\n${code}`);
  const about = ['site', 'form', 'time'].map((name) => `<input type="hidden" name="${name}" value="test" />`).join('');
  const form = `<handrail-form><form action="/" method="post">${about}${FIELD}`;
  if (IN_A_FORM.test(html) && !html.includes('<form')) html = form + html + FORM_END;
  if (AFTER_A_FORM.test(html))
    html = `<handrail-confidence-check>${form}${FORM_END}</handrail-confidence-check>${html}`;
  return /talk-to-a-person|<script|<link/.test(html) ? html : html + TALK;
}

const { modules } = readJson('dist/custom-elements.json');
export const elements = modules.flatMap(({ declarations }) => declarations);
const parts = elements.map(({ tagName }) => tagName);

/** How many parts some HTML has, in any of the three spellings. */
export function partsIn(html) {
  const isPart = (element) =>
    parts.includes(element.tagName) ||
    parts.includes(`handrail-${attribute(element, 'data-handrail')}`) ||
    attribute(element, 'class')
      ?.split(/\s+/)
      .some((name) => parts.includes(name));
  return find(parseFragment(html), isPart).length;
}

/** What is wrong with the HTML itself, as a browser would silently put right. */
export function mistakesIn(html) {
  const found = [];
  parseFragment(html, { onParseError: ({ code, startLine }) => found.push(`line ${startLine}: ${code}`) });
  return found;
}
