// A new part, as a start: its folder with README, example and test, its story, its entry, and its line in every list.
//   node .ci/new-part.mjs NAME --group guides|person|forms|evaluation --title "Story title group"
// What it writes passes `npm run house`, and does next to nothing. What only a person can write is named at the end.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const GROUPS = { guides: 'Guides', person: 'Help', forms: 'Forms', evaluation: 'Evaluation' };

const files = (name, Class, title) => ({
  [`src/${name}.ts`]: `/** Defines \`handrail-${name}\`. handrail.js fetches it when it meets one. */
import { ${Class} } from './components/${name}/${name}.js';
import { define } from './platform/define.js';

define('handrail-${name}', ${Class});
`,
  [`src/components/${name}/${name}.ts`]: `import { html, type TemplateResult } from 'lit';
import { HandrailElement } from '../../parts/handrail-element.js';
import { firstHeading } from '../../parts/page-html.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';

/**
 * What it is for, in one sentence. What the page holds, what the part adds, and what it is without script.
 *
 * @element handrail-${name}
 * @slot - the page's own heading and words
 */
export class ${Class} extends HandrailElement {
  static override styles = [chromeStyles];

  /** How the page's own HTML should be right now. What is no longer said is taken back. */
  protected override arrange(): void {
    if (!firstHeading(this)) tellAuthor(this, 'no-heading');
  }

  protected override render(): TemplateResult {
    return html\`<slot></slot>\`;
  }
}
`,
  [`src/components/${name}/${name}.warnings.ts`]: `import type { Warnings } from '../../platform/tell-author.js';

/** What the part tells a page's author, with the HTML to write. */
export const ${camel(name)}Warnings: Warnings = {
  'no-heading': ['It has no heading, so nobody knows what it is.', '<h2>What this is about</h2>'],
};
`,
  [`src/components/${name}/${name}.test.ts`]: `import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place } from '../../../test/harness/fixture.js';
import { define } from '../../platform/define.js';
import { ${Class} } from './${name}.js';

define('handrail-${name}', ${Class});

const PART = '<handrail-${name}><h2>A heading</h2><p>Words of the page.</p></handrail-${name}>';

describe('${name.replaceAll('-', ' ')}', () => {
  it('leaves the page’s own words in the page', async () => {
    const { warnings } = collectWarnings();
    const container = await place(PART);
    expect(container.innerText).to.include('Words of the page.');
    expect(warnings).to.deep.equal([]);
    await expectNoAxeViolations(container);
  });

  it('takes back what it has added when it leaves', async () => {
    const container = await place(PART);
    const part = container.querySelector('handrail-${name}') as HTMLElement;
    part.remove();
    expect(part.innerHTML).to.equal('<h2>A heading</h2><p>Words of the page.</p>');
  });
});
`,
  [`src/components/${name}/examples/in-a-page.html`]: `<handrail-${name}>
  <h2>A heading</h2>
  <p>Words of the page.</p>
</handrail-${name}>
`,
  [`src/components/${name}/README.md`]: `# ${sentence(name)}

What it is for, in the words of somebody who needs it.

## When to use it

- …

## When not to use it

- …

## Paste this

\`\`\`html
<handrail-${name}>
  <h2>A heading</h2>
  <p>Words of the page.</p>
</handrail-${name}>
\`\`\`

Where your content system deletes unknown tags, write \`<section data-handrail="${name}">\` around the same, or
\`<section class="handrail-${name}">\`.

## Without script

…

## What a screen reader says

…

## Reference

…

## Try it as somebody else

- …

## Known gaps

- …
`,
  [`stories/${name}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import inAPage from '../src/components/${name}/examples/in-a-page.html?raw';

export default { title: '${title}/${sentence(name)}', component: 'handrail-${name}' } satisfies Meta;

export const InAPage: StoryObj = {
  name: 'In a page',
  parameters: { docs: { source: { code: inAPage } } },
};
`,
});

/** Where a line goes in a list that is there: after the last line that a pattern finds. */
const lines = (name, Class, group) => [
  [
    'src/handrail.ts',
    /^ {2}\['[\w-]+', \(\) => import\('\.\/[\w-]+\.js'\)\],$/gm,
    `  ['${name}', () => import('./${name}.js')],`,
  ],
  ['.ci/lazy-files.mjs', /^ {2}'[\w-]+\.js': '[\w-]+\.js',$/gm, `  '${name}.js': '${name}.js',`],
  [
    'src/classes.ts',
    /^export \{ Handrail\w+ \} from .*$/gm,
    `export { ${Class} } from './components/${name}/${name}.js';`,
  ],
  [`src/${group}.ts`, /^import \{ Handrail.*$/gm, `import { ${Class} } from './components/${name}/${name}.js';`],
  [`src/${group}.ts`, /^define\('handrail-.*$/gm, `define('handrail-${name}', ${Class});`],
  [
    '.ci/custom-elements-manifest.config.mjs',
    /^ {2}'?[\w-]+'?: 'dist\/[\w/-]+\.js',$/gm,
    `  '${name}': 'dist/modules/${group}.js',`,
  ],
  ['.ci/wordpress-plugin.mjs', /^ {2}'?[\w-]+'?: '[\w-]+',$/gm, `  '${name}': 'in-a-page',`],
  ['test/e2e/site.mjs', /^ {2}'[\w-]+',$/gm, `  '${name}',`],
  ['src/warnings.ts', /^ {2}'?[\w-]+'?: \w+Warnings,$/gm, `  '${name}': ${camel(name)}Warnings,`],
  [
    'src/warnings.ts',
    /^import \{ \w+Warnings \} from '\.\/components\/.*$/gm,
    `import { ${camel(name)}Warnings } from './components/${name}/${name}.warnings.js';`,
  ],
];

const LEFT = (name) => `Left to you:
- .ci/size-budgets.json: a budget for dist/${name}.js, once it is built;
- README.md, CHANGELOG.md and src/ARCHITECTURE.md: a line each;
- src/styles: the look of the page's own HTML in it, and its room before the script comes, if it needs any;
- the README of the part, which says … wherever you have to.
Then: npm run format && npm run house && npm run build`;

function camel(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
function sentence(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

/** @throws where the name is none, or taken, or a list has changed its shape; nothing is written then */
export function newPart(root, name, group, title = GROUPS[group]) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name ?? ''))
    throw new Error('Name the part in small letters and hyphens: find-a-friend.');
  if (!title) throw new Error(`--group is one of ${Object.keys(GROUPS).join(', ')}.`);
  if (existsSync(join(root, 'src/components', name))) throw new Error(`There is a part called ${name}.`);
  const Class = `Handrail${sentence(camel(name)).replaceAll(' ', '')}`;
  const written = new Map();
  for (const [file, pattern, line] of lines(name, Class, group)) {
    const text = written.get(file) ?? readFileSync(join(root, file), 'utf8');
    const last = [...text.matchAll(pattern)].at(-1);
    if (!last) throw new Error(`${file} has no list as this script knows it. Add there: ${line.trim()}`);
    const end = last.index + last[0].length;
    written.set(file, `${text.slice(0, end)}\n${line}${text.slice(end)}`);
  }
  for (const [file, text] of Object.entries(files(name, Class, title))) written.set(file, text);
  for (const [file, text] of written) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...written.keys()];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  try {
    const { values, positionals } = parseArgs({
      options: { group: { type: 'string' }, title: { type: 'string' } },
      allowPositionals: true,
    });
    for (const file of newPart(root, positionals[0], values.group, values.title)) console.log(`wrote ${file}`);
    console.log(LEFT(positionals[0]));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
