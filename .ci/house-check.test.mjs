// Builds a small correct repository, then plants each fault in it, one at a time, and looks for the sentence that catches it.
//   node --test .ci/house-check.test.mjs
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkHouse } from './house-check.mjs';

const CHECK = fileURLToPath(new URL('house-check.mjs', import.meta.url));
const TABLE = 'src/ARCHITECTURE.md';

const ROOMS = `# How it is laid out

| room | may import | what lives here |
|---|---|---|
| \`src/domain\` | nothing | rules |
| \`src/platform\` | nothing | the browser |
| \`src/styles\` | nothing | looks |
| \`src/locales\` | \`src/platform\` | words |
| \`src/parts\` | \`src/domain\`, \`src/platform\`, \`src/locales\`, \`src/styles\` | what components are made of |
| \`src/components/NAME\` | \`src/domain\`, \`src/platform\`, \`src/locales\`, \`src/styles\`, \`src/parts\` | one element each |
| \`src/content\` | nothing | guides |
| \`src/cli\` | \`src/domain\` | tools |
| \`src/*.ts\` | \`src/platform\`, \`src/components\` | entry points |

More words.
`;
const component = (name) => ({
  [`src/components/${name}/README.md`]: `# ${name}\n`,
  [`src/components/${name}/${name}.ts`]: `import { css, html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { today } from '../../domain/hours.js';
import { Base } from '../../parts/base.js';
import type { Kind } from '../../parts/kind.js';
import { ring } from '../../styles/ring.js';
export class Element_${name.replace('-', '_')} extends Base { kind?: Kind; a = [css, html, classMap, today, ring]; }
`,
  [`src/components/${name}/${name}.test.ts`]: `import { expect } from '@open-wc/testing';
import { page } from '../../../test/harness/page.js';
import './${name}.js';
customElements.define('test-${name}', class extends HTMLElement {});
expect(page);
`,
  [`src/components/${name}/examples/plain.html`]: '<p>Words</p>\n',
  [`stories/${name}.stories.ts`]: `import '../src/handrail.js';\nexport default {};\n`,
});
const GOOD = {
  'package.json': '{ "name": "handrail" }\n',
  'README.md': '# Handrail\n',
  [TABLE]: ROOMS,
  'src/domain/tsconfig.json': '{}\n',
  'src/domain/hours.ts': 'export const today = (moment: Date) => new Date(+moment);\n',
  'src/domain/hours.test.ts':
    "import test from 'node:test';\nimport { today } from './hours.js';\ntest('x', () => void today);\n",
  'src/platform/define.ts':
    'export function define(tag: string, c: CustomElementConstructor) {\n  customElements.define(tag, c);\n}\n',
  'src/platform/now.ts': 'export const now = () => new Date();\n',
  'src/styles/ring.ts': "import { css } from 'lit';\nexport const ring = css``;\n",
  'src/locales/msg.ts':
    "import type { msg as M } from '@lit/localize';\nexport const msg = 0 as unknown as typeof M;\n",
  'src/locales/generated/cy.ts': 'export const templates = {};\n'.repeat(2000),
  'src/locales/catalogue.ts': "export const cy = () => import('./generated/cy.js');\n",
  'src/parts/kind.ts': 'export interface Kind {\n  name: string;\n}\n',
  'src/parts/base.ts': `import { LitElement } from 'lit';
import { cy } from '../locales/catalogue.js';
import { now } from '../platform/now.js';
export class Base extends LitElement { t = [cy, now]; }
`,
  'src/content/change-a-service/en.html': '<h2>Change a service</h2>\n',
  'src/content/change-a-service/facts.json': '{}\n',
  'src/cli/check.ts':
    "import { readFileSync } from 'node:fs';\nimport { today } from '../domain/hours.js';\nexport const a = [readFileSync, today];\n",
  'src/handrail.ts': `import { define } from './platform/define.js';
import { Element_step_guide } from './components/step-guide/step-guide.js';
define('handrail-step-guide', Element_step_guide);
`,
  'src/classes.ts': "export { Element_step_guide } from './components/step-guide/step-guide.js';\n",
  'test/harness/page.ts': "import '../../src/handrail.js';\nexport const page = 1;\n",
  'test/helper-view.ts': 'export const page = 1;\n',
  ...component('step-guide'),
  ...component('field'),
};

let workshop;
let count = 0;
const put = (root, file, text) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
function freshRepository() {
  const root = join(workshop, `repository-${count++}`);
  cpSync(join(workshop, 'good'), root, { recursive: true });
  return root;
}
function check(root) {
  const lines = [];
  const good = checkHouse(root, (line) => lines.push(line));
  return { good, out: `${lines.join('\n')}\n` };
}

before(() => {
  workshop = mkdtempSync(join(tmpdir(), 'house-check-'));
  for (const [file, text] of Object.entries(GOOD)) put(join(workshop, 'good'), file, text);
});
after(() => rmSync(workshop, { recursive: true, force: true }));

test('a correct repository passes every rule', () => {
  const { good, out } = check(freshRepository());
  assert.ok(out.endsWith('\n15 passed, 0 failed\n'), out);
  assert.equal(good, true);
});

test('the command ends with the totals, and with 1 when there is a fault', () => {
  const run = (root) => spawnSync(process.execPath, [CHECK, '--root', root], { encoding: 'utf8' });
  const root = freshRepository();
  const good = run(root);
  assert.deepEqual([good.status, good.stdout.split('\n').at(-2)], [0, '15 passed, 0 failed'], good.stderr);
  put(root, 'notes.txt', 'x\n');
  const bad = run(root);
  assert.deepEqual([bad.status, bad.stdout.split('\n').at(-2)], [1, '14 passed, 1 failed'], bad.stderr);
});

// Each fault: what it is, how it is planted (file: its new text, `+` and text to add at the end, null to take it away), the
// sentence that catches it, and how many rules it breaks when that is not one.
const STEP = 'src/components/step-guide/step-guide.ts';
const BASE = 'src/parts/base.ts';
const HOURS = 'src/domain/hours.ts';
const change = (from, to) => ({ [TABLE]: ROOMS.replace(from, to) });
const times = (count, text) => Array.from({ length: count }, (_, i) => text(i));
const parts = (count) => ({
  ...Object.fromEntries(times(count, (i) => [`src/parts/p${i}.ts`, 'export {};\n'])),
  [BASE]: `+${times(count, (i) => `import './p${i}.js';`).join('')}`,
});
const styles = (lines) => ({ 'src/components/field/field.styles.ts': ';\n'.repeat(lines) });
// prettier-ignore
const FAULTS = [
  // the table
  ['no table page', { [TABLE]: null }, 'src/ARCHITECTURE.md:1 has no table that starts'],
  ['a page without the table', { [TABLE]: '# Words only\n' }, 'src/ARCHITECTURE.md:1 has no table that starts'],
  ['a table without rows', change(/^\| `.*\n/gm, ''), 'src/ARCHITECTURE.md:3 has a table without a row'],
  ['a row with words the check does not know', change('| nothing | looks', '| `src/domain` mostly | looks'), 'src/ARCHITECTURE.md:7 is a row this check cannot read'],
  ['a row with an empty cell', change('| nothing | looks', '| | looks'), 'src/ARCHITECTURE.md:7 is a row this check cannot read'],
  ['a row with two rooms', change('| `src/styles` |', '| `src/styles`, `src/looks` |'), 'src/ARCHITECTURE.md:7 is a row this check cannot read'],
  ['a room that does not exist', change('\n\nMore', '\n| `src/speech` | nothing | x |\n\nMore'), 'src/ARCHITECTURE.md:14 names the room src/speech, which has no file'],
  ['a permission for no room', change('| `src/platform` | words', '| `src/platform`, `src/pipes` | words'), 'src/ARCHITECTURE.md:8 lets src/locales import src/pipes, which is not a room'],
  ['a table that leads back up', change('| nothing | rules', '| `src/parts` | rules'), 'src/ARCHITECTURE.md:5 lets src/domain be reached from itself'],

  // imports
  ['an upward import', { [HOURS]: "+import '../parts/kind.js';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward: src/parts stands on src/domain (src/domain may import nothing). Move what is needed down'],
  ['an upward import of types only', { [HOURS]: "+import type { Kind } from '../parts/kind.js';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward type named in place', { [HOURS]: "+export type K = import('../parts/kind.js').Kind;" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward export from', { [HOURS]: "+export type { Kind } from '../parts/kind.js';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward export of everything', { [HOURS]: "+export * from '../parts/kind.js';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward dynamic import', { [HOURS]: "+export const k = () => import('../parts/kind.js');" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward import with a query', { [HOURS]: "+import '../parts/kind.ts?raw';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward import without ending', { [HOURS]: "+import '../parts/kind';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward import of the old kind', { [HOURS]: "+import kind = require('../parts/kind.js');" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward require', { [HOURS]: "+export const kind = require('../parts/kind.js');" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward reference path', { [HOURS]: '/// <reference path="../parts/kind.ts" />\nexport const today = 1;\n' }, 'src/domain/hours.ts:1 imports src/parts/kind.ts, which is upward'],
  ['an upward import from the root', { [HOURS]: "+import 'src/parts/kind.js';" }, 'src/domain/hours.ts:2 imports src/parts/kind.ts, which is upward'],
  ['an upward import by our package name', { [HOURS]: "+import 'handrail/handrail.js';" }, 'src/domain/hours.ts:2 imports src/handrail.ts, which is upward', 2],
  ['a component that imports an entry point', { [STEP]: "+import '../../handrail.js';" }, `${STEP}:8 imports src/handrail.ts, which is upward`, 2],
  ['a sideways import', { 'src/platform/now.ts': "+import '../domain/hours.js';" }, 'src/platform/now.ts:2 imports src/domain/hours.ts, which is sideways: src/platform may import nothing. Move what both need'],
  ['a test that reaches up', { 'src/domain/hours.test.ts': "+import '../parts/kind.js';" }, 'src/domain/hours.test.ts:4 imports src/parts/kind.ts, which is upward'],
  ['a shipped file that imports the harness', { [BASE]: "+import '../../test/harness/page.js';" }, 'src/parts/base.ts:5 imports test/harness/page.ts, which is in no room of the table'],
  ['an import that nobody can read', { [BASE]: '+export const any = (name: string) => import(`./${name}.js`);' }, 'src/parts/base.ts:5 imports a name that is worked out at run time'],
  ['a guide by its name, not in an entry point', { [BASE]: '+export const any = (name: string) => import(`./content/${name}.js`);' }, 'src/parts/base.ts:5 imports a name that is worked out at run time'],
  ['a neighbour', { [STEP]: "+import '../field/field.js';" }, `${STEP}:8 imports its neighbour field`],
  ['a neighbour, for its types', { [STEP]: "+import type { Element_field } from '../field/field.js';" }, `${STEP}:8 imports its neighbour field`],
  ['a test that imports a neighbour', { 'src/components/field/field.test.ts': "+import '../step-guide/step-guide.js';" }, 'src/components/field/field.test.ts:6 imports its neighbour step-guide'],

  // packages
  ['lit in domain', { [HOURS]: "+import { html } from 'lit';" }, 'src/domain/hours.ts:2 imports the package lit, which src/domain may not use'],
  ['types of lit in domain', { [HOURS]: "+import type { TemplateResult } from 'lit';" }, 'src/domain/hours.ts:2 imports the package lit, which src/domain may not use'],
  ['lit in platform', { 'src/platform/now.ts': "+import 'lit/decorators.js';" }, 'src/platform/now.ts:2 imports the package lit/decorators.js, which src/platform may not use'],
  ['another package in a part', { [BASE]: "+import 'lit-html';" }, 'src/parts/base.ts:5 imports the package lit-html, which src/parts may not use'],
  ['Node in a part', { [BASE]: "+import 'node:fs';" }, 'src/parts/base.ts:5 imports the package node:fs, which src/parts may not use'],
  ['the run time of @lit/localize', { 'src/locales/msg.ts': "+import { msg as m } from '@lit/localize';" }, 'src/locales/msg.ts:3 imports @lit/localize itself, and only its types are allowed'],

  // circles
  ['two files that need each other', { [BASE]: "+import './kind.js';", 'src/parts/kind.ts': "+import './base.js';" }, 'closes a circle: src/parts/base.ts -> src/parts/kind.ts -> src/parts/base.ts'],
  ['a circle of types only', { [BASE]: "+import type { Kind } from './kind.js';", 'src/parts/kind.ts': "+export type B = import('./base.js').Base;" }, 'src/parts/kind.ts:4 closes a circle'],
  ['a file that imports itself', { [BASE]: "+import './base.js';" }, 'src/parts/base.ts:5 closes a circle: src/parts/base.ts -> src/parts/base.ts'],

  // folders
  ['an unknown folder at the top', { 'tools/build.mjs': '1;\n' }, 'tools:1 is not part of the fixed top level'],
  ['a stray file at the top', { 'notes.txt': 'x\n' }, 'notes.txt:1 is not part of the fixed top level'],
  ['an unknown folder in src', { 'src/widgets/a.ts': 'export const a = 1;\n' }, 'src/widgets:1 is a folder the table does not know'],
  ['a stray file in src', { 'src/look.css': 'a {}\n' }, 'src/look.css:1 is neither an entry point'],

  // components
  ['a component without README', { 'src/components/field/README.md': null }, 'src/components/field/README.md:1 is missing. Write what it is for'],
  ['a component without its element', { 'src/components/field/field.ts': null }, 'src/components/field/field.ts:1 is missing. Put the element there'],
  ['a component without test', { 'src/components/field/field.test.ts': null }, 'src/components/field/field.test.ts:1 is missing. Write the test'],
  ['a component without story', { 'stories/field.stories.ts': null }, 'stories/field.stories.ts:1 is missing. Write the story'],
  ['a component without example', { 'src/components/field/examples/plain.html': null, 'src/components/field/examples/notes.md': 'x\n' }, 'src/components/field/examples:1 has no .html file'],
  ['a file loose among components', { 'src/components/shared.ts': 'export const a = 1;\n' }, 'src/components/shared.ts:1 lies loose among the components'],
  ['a component of 1,201 lines', styles(1183), 'src/components/field/field.ts:1 needs 7 files and 1201 lines to be understood'],
  ['a component of 16 files', parts(10), 'src/components/field/field.ts:1 needs 16 files and'],

  // names and barrels
  ['a file called utils', { 'src/parts/utils.ts': 'export const a = 1;\n' }, 'src/parts/utils.ts:1 is called "utils.ts"'],
  ['a file called form-helpers', { 'test/form-helpers.ts': 'export const a = 1;\n' }, 'test/form-helpers.ts:1 is called "form-helpers.ts"'],
  ['a folder called common', { 'src/parts/common/ring.ts': 'export const a = 1;\n' }, 'src/parts/common:1 is called "common"'],
  ['a file called misc', { 'src/styles/misc.css': 'a {}\n' }, 'src/styles/misc.css:1 is called "misc.css"'],
  ['a file called focusManager', { 'src/parts/focusManager.ts': 'export const a = 1;\n' }, 'src/parts/focusManager.ts:1 is called "focusManager.ts"'],
  ['a file called speech-service', { 'src/platform/speech-service.ts': 'export const a = 1;\n' }, 'src/platform/speech-service.ts:1 is called "speech-service.ts"'],
  ['a barrel', { 'src/parts/index.ts': "export * from './base.js';\nexport { type Kind } from './kind.js';\n" }, 'src/parts/index.ts:1 only passes on what other files export'],
  ['a barrel in two moves', { 'src/parts/all.ts': "import { Base } from './base.js';\nexport { Base };\n" }, 'src/parts/all.ts:1 only passes on what other files export'],

  // define, clock, content
  ['a component that defines itself', { [STEP]: "+customElements.define('x-y', Base);" }, `${STEP}:8 defines an element`],
  ['a component that uses define', { [STEP]: "+import { define } from '../../platform/define.js';\ndefine('x-y', Base);" }, `${STEP}:9 defines an element`],
  ['a component that uses define by another name', { [STEP]: "+import { define as make } from '../../platform/define.js';\nmake('x-y', Base);" }, `${STEP}:9 defines an element`],
  ['a part that passes define on', { [BASE]: "+export const make = window.customElements['define'].bind(customElements);" }, `${BASE}:5 defines an element`],
  ['classes.ts that defines', { 'src/classes.ts': "+customElements.define('x-y', class extends HTMLElement {});" }, 'src/classes.ts:2 defines an element. classes.ts defines nothing'],
  ['new Date() in domain', { [HOURS]: '+export const a = new Date();' }, 'src/domain/hours.ts:2 asks new Date() for the time'],
  ['Date() in domain', { [HOURS]: '+export const a = Date();' }, 'src/domain/hours.ts:2 asks Date() for the time'],
  ['Date.now in domain', { [HOURS]: '+export const a = globalThis.Date.now;' }, 'src/domain/hours.ts:2 asks Date.now for the time'],
  ['the clock in a test of domain', { 'src/domain/hours.test.ts': '+today(new Date());' }, 'src/domain/hours.test.ts:4 asks new Date() for the time'],
  ['content with an import', { 'src/content/change-a-service/more.ts': "import facts from './facts.json';\nexport const a = facts;\n" }, 'src/content/change-a-service/more.ts:1 imports ./facts.json. Content imports nothing'],
  ['content with a script', { 'src/content/change-a-service/en.html': '+<script src="x.js"></script>' }, 'src/content/change-a-service/en.html:2 has a <script>. Content imports nothing'],
];

function plant(changes) {
  const root = freshRepository();
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) rmSync(join(root, file));
    else if (text.startsWith('+')) appendFileSync(join(root, file), `${text.slice(1)}\n`);
    else put(root, file, text);
  }
  return check(root);
}

describe('each fault, planted once, is caught', () => {
  for (const [name, changes, sentence, broken = 1] of FAULTS)
    test(name, () => {
      const { good, out } = plant(changes);
      assert.ok(out.includes(` ${sentence}`), `"${sentence}" is not in:\n${out}`);
      const totals = out.includes('Nothing else') ? '0 passed, 1 failed' : `${15 - broken} passed, ${broken} failed`;
      assert.ok(out.endsWith(`\n${totals}\n`), `"${totals}" is not the last line of:\n${out}`);
      assert.equal(good, false);
    });
});

for (const [name, changes] of [
  ['1,200 lines are within the budget', styles(1182)],
  ['15 files are within the budget', parts(9)],
]) {
  test(name, () => assert.ok(plant(changes).out.endsWith('\n15 passed, 0 failed\n')));
}

test('in a git repository, ignored files are left alone and new ones are seen before they are added', () => {
  const root = freshRepository();
  put(root, '.gitignore', 'scratch/\n');
  put(root, 'scratch/a.txt', 'x\n');
  execFileSync('git', ['init', '-q', root]);
  execFileSync('git', ['-C', root, 'add', '-A']);
  assert.equal(check(root).good, true);
  put(root, 'tools/a.txt', 'x\n');
  assert.match(check(root).out, /tools:1 is not part of the fixed top level/);
});
