// Every code block of the documentation runs, from the package as it is sent: what people copy works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumArgs, findHeadlessChromium } from '../../.ci/browsers.mjs';
import { root } from '../../.ci/npm.mjs';
import { ELSEWHERE, blocksIn, pages } from './code-blocks.mjs';
import { pack, serveFolder } from './projects.mjs';
import { deskFor, faultsOf } from './run-blocks.mjs';

let packed;
let desk;
before(async () => {
  packed = pack();
  const browser = await chromium.launch({ executablePath: findHeadlessChromium(), args: chromiumArgs });
  // One for all: nothing is kept by just looking, and a new one for each block takes longer than the block.
  desk = { ...deskFor(packed), browser, context: await browser.newContext(), site: await serveFolder(packed.folder) };
});
after(async () => {
  await desk.browser.close();
  desk.site.close();
  packed.remove();
});

const count = (blocks) => {
  const kinds = [...new Set(blocks.map(({ language }) => language))];
  return kinds.map((kind) => `${blocks.filter(({ language }) => language === kind).length} ${kind}`).join(', ');
};

describe('every code block runs', { concurrency: 2 }, () => {
  for (const { file, blocks } of pages) {
    if (ELSEWHERE[file])
      test(`${file}: run by ${ELSEWHERE[file]}`, () => {
        assert.match(readFileSync(join(root, ELSEWHERE[file]), 'utf8'), /README/);
      });
    else
      test(`${file}: ${count(blocks)}`, async () => {
        for (const block of blocks)
          assert.deepEqual(await faultsOf(block, desk, blocks), [], `${file}:${block.line}\n${block.code}`);
      });
  }
});

const planted = {
  'HTML of which a part complains': ['html', '<handrail-step-guide><h2>Tea</h2></handrail-step-guide>', /<ol>/],
  'HTML that a browser puts right': ['html', '<p id="a" id="b">Two names</p>', /duplicate-attribute/],
  'a file that is not there': ['html', '<script src="/handrail-0.0.9/handrail.js"></script>', /404/],
  'CSS that a browser drops': ['css', 'main {\n  colour: red;\n}\n', /colour was dropped/],
  'a property that we do not have': ['css', 'main {\n  color: var(--handrail-colour);\n}\n', /no property of ours/],
  'a script that does nothing': ['js', "addEventListener('handrail-done', () => count());\n", /no event handrail-done/],
  'a command that nobody runs': ['sh', 'npx handrail fly\n', /nobody runs the command/],
  'a script that package.json does not have': ['sh', 'npm run fly\n', /no script fly/],
  'a file that a command names and that is not there': ['sh', 'node .ci/fly.mjs\n', /no .ci\/fly.mjs/],
  'TypeScript that does not compile': ['ts', "const step: number = 'one';\nconsole.log(step);\n", /not assignable/],
  'a language that nobody runs': ['cobol', 'STOP RUN.\n', /nobody runs cobol/],
};
describe('a block that does not work is named', { concurrency: 2 }, () => {
  for (const [name, [language, code, says]] of Object.entries(planted))
    test(name, async () => {
      const [block] = blocksIn(`Like this:\n\n\`\`\`${language}\n${code}${code.endsWith('\n') ? '' : '\n'}\`\`\`\n`);
      assert.match((await faultsOf(block, desk)).join('\n'), says);
    });
});
