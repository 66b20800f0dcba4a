// The scripts of the frameworks, as their packages bring them. React comes in pieces, so it is put together once and kept.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const packaged = (path) => readFileSync(here(`../../../node_modules/${path}`), 'utf8');
const app = (name) => readFileSync(here(`apps/${name}.js`), 'utf8');

/** React with its warnings, which only its development build gives. */
async function react() {
  const entry = here('apps/react-app.js');
  const key = createHash('sha256')
    .update(app('react-app') + packaged('react/package.json') + packaged('react-dom/package.json'))
    .digest('hex')
    .slice(0, 12);
  const outDir = here('../../../.cache/life');
  const file = `${outDir}/react-${key}.js`;
  if (!existsSync(file)) {
    await build({
      configFile: false,
      logLevel: 'error',
      mode: 'development',
      define: { 'process.env.NODE_ENV': '"development"' },
      build: {
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        minify: false,
        lib: { entry, name: 'app', formats: ['iife'], fileName: () => `react-${key}.js` },
      },
    });
  }
  return readFileSync(file, 'utf8');
}

/** The text of each script. */
export const frameworks = {
  'React 19': react,
  'Vue 3': () => `${packaged('vue/dist/vue.global.js')}\n${app('vue-app')}`,
  'Alpine 3': () => `${app('alpine-app')};\n${packaged('alpinejs/dist/cdn.js')}`,
};
export const htmx = () => packaged('htmx.org/dist/htmx.js');
export const turbo = () => packaged('@hotwired/turbo/dist/turbo.es2017-umd.js');
