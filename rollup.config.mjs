import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { pageCss } from './.ci/page-css.mjs';
import { patchLit } from './.ci/patch-lit.mjs';

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

/** The pseudo-language is for checking pages; in the single file it would be weight that nobody reads. */
const withoutPseudoLanguage = {
  name: 'without-pseudo-language',
  transform: (code, id) =>
    id.endsWith('generated/en-XA.js') ? { code: 'export const templates = {};', map: null } : null,
};

const plugins = () => [
  tscMaps,
  patchLit(),
  nodeResolve({ exportConditions: ['browser', 'production'] }),
  (minifyLiterals.default ?? minifyLiterals)(),
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3 },
    // A page in an old encoding garbles anything else in a classic script.
    format: { comments: /^!/, ascii_only: true },
  }),
];
const output = {
  sourcemap: true,
  banner: '/*! Handrail, MIT. Contains Lit, BSD-3-Clause. */',
  generatedCode: 'es2015',
};

export default [
  {
    input: { handrail: `${from}/handrail.js` },
    plugins: [...plugins(), pageCss(from)],
    output: {
      ...output,
      dir: 'dist',
      format: 'es',
      chunkFileNames: ({ moduleIds }) =>
        moduleIds.some((id) => id.includes('/generated/')) ? 'locales/[name].js' : '[name].js',
    },
  },
  {
    input: `${from}/handrail.js`,
    plugins: [withoutPseudoLanguage, ...plugins()],
    output: { ...output, file: 'dist/handrail-all.js', format: 'iife', inlineDynamicImports: true },
  },
];
