import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { holdToList } from './.ci/bundled.mjs';
import { evaluationPage } from './.ci/evaluation-page.mjs';
import { fromKit } from './.ci/from-kit.mjs';
import { catalogue, languages, PSEUDO } from './.ci/languages.mjs';
import { lazyFiles, lazyParts, lazyPaths, leaveLazyFiles, nameRarerOnce } from './.ci/lazy-files.mjs';
import { pageCss } from './.ci/page-css.mjs';
import { quietPapa, quietPlot } from './.ci/quiet-packages.mjs';
import { lightenLit } from './.ci/lighten-lit.mjs';
import { packWords } from './.ci/pack-words.mjs';
import { patchLit } from './.ci/patch-lit.mjs';
import { shortIds } from './.ci/short-ids.mjs';
import { shortNames } from './.ci/short-names.mjs';
import { smallCss } from './.ci/small-css.mjs';
import { umdPackages } from './.ci/umd-packages.mjs';

const from = '.cache/tsc';

/** Hands Rollup the maps that tsc wrote, so that the final maps lead to the TypeScript. */
const tscMaps = {
  name: 'tsc-maps',
  async load(id) {
    if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    const code = await readFile(id, 'utf8');
    return {
      code: code.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
      map: JSON.parse(await readFile(`${id}.map`, 'utf8')),
    };
  },
};

const small = (names) => [
  shortIds(`${from}/locales/generated/cy.js`),
  packWords,
  (minifyLiterals.default ?? minifyLiterals)({ options: { minifyOptions: { minifyCSS: smallCss } } }),
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3 },
    ...(names ? { mangle: { properties: names.options }, nameCache: names.cache } : {}),
    // A page in an old encoding garbles anything else in a classic script.
    format: { comments: /^!/, ascii_only: true },
  }),
];
const withLit = (names) => [
  tscMaps,
  patchLit(),
  ...(names ? [lightenLit()] : []),
  nodeResolve({ exportConditions: ['browser', 'production'] }),
  ...small(names),
];
/** For a build that is one file. Pieces that import each other must agree on their names. */
const names = shortNames('src');
/** Languages in the single file. All of them would make it a third heavier for everybody. */
const INSIDE = ['cy', 'ur'];
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const isInList = holdToList(manifest, 2);
/** The page check compares. */
const ownVersion = {
  name: 'own-version',
  transform: (code, id) =>
    /page-check[\\/]version\.js$/.test(id) ? { code: code.replace('0.0.0', manifest.version), map: null } : null,
};
const output = { sourcemap: true, generatedCode: 'es2015' };
const ours = '/*! Handrail, MIT. */';
const banner = '/*! Handrail, MIT. Contains Lit, BSD-3-Clause. */';

export default [
  // One request for the core; the rest only when it is needed.
  {
    input: `${from}/handrail.js`,
    plugins: [
      catalogue({ beside: [...languages, PSEUDO] }),
      leaveLazyFiles(),
      ...withLit(names),
      pageCss(from),
      nameRarerOnce,
    ],
    output: { ...output, banner, file: 'dist/handrail.js', format: 'es', paths: lazyPaths },
  },
  ...Object.entries(lazyFiles).map(([module, file]) => ({
    input: `${from}/${module}`,
    plugins: [tscMaps, nodeResolve(), ...small()],
    output: { ...output, file: `dist/${file}`, format: 'es' },
  })),
  ...Object.entries(lazyParts).map(([module, file]) => ({
    input: `${from}/${module}`,
    treeshake: { unknownGlobalSideEffects: false, propertyReadSideEffects: false },
    plugins: [leaveLazyFiles(), tscMaps, fromKit(from), ...small(names)],
    output: { ...output, file: `dist/${file}`, format: 'es', paths: lazyPaths },
  })),
  // Everything in one file but the rarer languages, for a classic script tag with its hash.
  {
    input: `${from}/handrail.js`,
    plugins: [
      catalogue({ inside: INSIDE, beside: languages.filter((name) => !INSIDE.includes(name)) }),
      ...withLit(names),
    ],
    output: { ...output, banner, file: 'dist/handrail-all.js', format: 'iife', inlineDynamicImports: true },
  },
  // The page for staff and its worker, each whole in itself. Classic scripts: a folder on a computer has no modules.
  ...[
    [
      'evaluation-report',
      [evaluationPage, catalogue({ beside: [] }), quietPlot(), quietPapa(), umdPackages(), ...withLit()],
    ],
    ['evaluation-worker', [tscMaps, quietPapa(), umdPackages(), nodeResolve(), ...small()]],
  ].map(([name, plugins]) => ({
    input: `${from}/${name}.js`,
    plugins: [...plugins, isInList],
    output: {
      ...output,
      banner: '/*! Handrail, MIT. With others: THIRD-PARTY-NOTICES.txt. */',
      file: `dist/${name}.js`,
      format: 'iife',
      inlineDynamicImports: true,
    },
  })),
  // The page check. A classic script, so that it can be pasted into a console where a policy allows no other.
  {
    input: `${from}/handrail-check.js`,
    plugins: [ownVersion, tscMaps, nodeResolve(), ...small()],
    output: { ...output, banner: ours, file: 'dist/handrail-check.js', format: 'iife' },
  },
  // The command `handrail`, for Node.
  {
    input: `${from}/cli/handrail.js`,
    external: [/^node:/, 'parse5', 'syllable'],
    plugins: [tscMaps, ...small()],
    output: { ...output, banner: `#!/usr/bin/env node\n${ours}`, file: 'dist/cli.js', format: 'es' },
  },
  // For npm: everything, and an entry for each need, with shared pieces. A bundler follows the imports; in dist/handrail.js
  // it cannot, because the address of a rarer part is put together there.
  {
    input: Object.fromEntries(
      ['handrail', 'guides', 'person', 'forms', 'evaluation', 'classes'].map((name) => [name, `${from}/${name}.js`]),
    ),
    plugins: withLit(),
    output: { ...output, banner, dir: 'dist/modules', format: 'es', chunkFileNames: 'shared/[name]-[hash].js' },
  },
];
