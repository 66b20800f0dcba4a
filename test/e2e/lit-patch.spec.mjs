// The build changes the pinned Lit where it breaks on strict pages. Another Lit must stop the build, not slip through.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { patchLit } from '../../.ci/patch-lit.mjs';

/** What the patch has to change: a text that must be there in Lit's own file, and gone afterwards. */
const RISKS = {
  'lit-html/lit-html.js': ['createPolicy("lit-html"', '.innerHTML=', '"$lit$"', 'lit$${', 'litHtmlVersions??='],
  '@lit/reactive-element/reactive-element.js': [
    'Symbol.metadata??=',
    'litPropertyMetadata??=',
    'this[Symbol.metadata]',
    'reactiveElementVersions??=',
  ],
  'lit-element/lit-element.js': ['litElementVersions??='],
};
const idOf = (file) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));
const lit = (file) => readFileSync(idOf(file), 'utf8');

/** The plugin as Rollup calls it: `error` throws. */
function plugin() {
  const error = (message) => {
    throw new Error(message);
  };
  return Object.assign(patchLit(), { error });
}

for (const [file, risks] of Object.entries(RISKS)) {
  test(`${file}: what breaks on strict pages is taken out`, () => {
    const { code } = plugin().transform(lit(file), idOf(file));
    for (const risk of risks) {
      expect(lit(file)).toContain(risk);
      expect(code).not.toContain(risk);
    }
  });

  for (const risk of risks) {
    test(`${file}: another way to write ${risk} stops the build`, () => {
      expect(() =>
        plugin().transform(
          lit(file)
            .split(risk)
            .join(`${risk.slice(0, 2)} ${risk.slice(2)}`),
          idOf(file),
        ),
      ).toThrow(/did not find/);
    });
  }

  test(`${file}: a second one stops the build`, () => {
    expect(() => plugin().transform(`${lit(file)}\n${lit(file)}`, idOf(file))).toThrow(/expected once/);
  });
}

test('a Lit with its files in other places stops the build', () => {
  const build = plugin();
  build.transform(lit('lit-html/lit-html.js'), idOf('lit-html/lit-html.js'));
  expect(() => build.buildEnd()).toThrow(/not met: .*reactive-element/);
});
