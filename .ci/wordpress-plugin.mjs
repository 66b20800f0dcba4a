// Makes dist/wordpress/handrail: a folder to copy to wp-content/plugins. Three files of its own, and what a page is sent.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { root } from './npm.mjs';
import { lazyFiles, lazyParts } from './lazy-files.mjs';
import { readJson } from './shipped.mjs';
import { spelled } from '../stories/snippet-builder/spellings.js';

/** The example that becomes a pattern. A part without one stands in the pattern of another. */
const EXAMPLES = {
  'step-guide': 'three-steps',
  'talk-to-a-person': 'several-ways',
  'find-a-place': 'places-near-you',
  'explain-a-word': 'in-a-sentence',
  'read-aloud': 'around-a-page',
  languages: 'in-three-languages',
  'comfort-settings': 'your-device-and-here',
  'exit-page': 'at-the-top',
  form: 'ask-us-to-call-you',
  field: 'name-phone-and-email',
  choices: 'one-answer',
  date: 'date-of-birth',
  'check-answers': 'before-sending',
  'come-back': 'after-a-form',
  'confidence-check': 'before-and-after',
  'code-card': 'at-the-next-visit',
  feedback: 'did-you-do-it',
  'hub-tablet': 'with-a-confidence-check',
};
const NATIONS = ['all-nations', 'england', 'wales', 'scotland', 'northern-ireland'];

const read = (...path) => readFileSync(join(root, ...path), 'utf8').trim();
const FOR_WHOM = 'It has a form: WordPress keeps it only from somebody with the right unfiltered_html.';
const pattern = (title, description, html) => ({
  title,
  description: [description, /<(form|input|select|textarea)\b/.test(html) && FOR_WHOM].filter(Boolean).join(' '),
  // What WordPress keeps for everybody who may write.
  html: spelled(html, 'data'),
});

/** The first sentence of a README, as plain text. */
const about = (readme) =>
  /^# .+\n\n([^]*?)(?:\n\n|$)/
    .exec(readme)[1]
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]+)\]\([^)]*\)|[`*]/g, '$1')
    .replace(/(?<=[.?!]) .*/, '');

export function patterns() {
  const all = {};
  for (const [part, example] of Object.entries(EXAMPLES)) {
    const folder = `src/components/${part}`;
    const readme = read(folder, 'README.md');
    all[part] = pattern(/^# (.+)/.exec(readme)[1], about(readme), read(folder, 'examples', `${example}.html`));
  }
  for (const nation of NATIONS) {
    const name = nation.replace(/-/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    const html = read('src/content/urgent-help', `${nation}.html`);
    const title = `Urgent help: ${nation === 'all-nations' ? 'all nations' : name}`;
    all[`urgent-help-${nation}`] = pattern(
      title,
      'The numbers for an emergency and for distress. First on the page.',
      html,
    );
  }
  for (const { id } of readJson('dist/content/index.json').guides) {
    const html = read('dist/content', `${id}.html`);
    const [, title] = /<h2>([^<]+)<\/h2>/.exec(html);
    all[`guide-${id}`] = pattern(`Guide: ${title}`, 'A draft. Fill each gap with your own words.', html);
  }
  return all;
}

function make() {
  const { version } = readJson('package.json');
  const dist = join(root, 'dist');
  const plugin = join(dist, 'wordpress/handrail');
  const files = join(plugin, `handrail-${version}`);
  for (const file of ['handrail.js', 'handrail.css', ...Object.values({ ...lazyFiles, ...lazyParts })]) {
    mkdirSync(dirname(join(files, file)), { recursive: true });
    cpSync(join(dist, file), join(files, file));
  }
  for (const name of ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt']) cpSync(join(dist, name), join(plugin, name));
  const script = readFileSync(join(files, 'handrail.js'));
  const facts = { version, hash: `sha384-${createHash('sha384').update(script).digest('base64')}` };
  for (const name of readdirSync(join(root, '.ci/wordpress'))) {
    const text = read('.ci/wordpress', name).replace(/\{\{(\w+)\}\}/g, (_, fact) => facts[fact]);
    writeFileSync(join(plugin, name), `${text}\n`);
  }
  const all = patterns();
  writeFileSync(join(plugin, 'patterns.json'), `${JSON.stringify(all, null, 1)}\n`);
  console.log(`dist/wordpress/handrail: ${Object.keys(all).length} patterns`);
}

if (process.argv[1]?.endsWith('wordpress-plugin.mjs')) make();
