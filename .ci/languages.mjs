// The languages of what ships: which there are, and how a file in dist/ comes by one of them.
import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync(new URL('../src/locales/lit-localize.json', import.meta.url), 'utf8'));

/** For checking pages: English that looks foreign and is a third longer. Made by .ci/words.mjs. */
export const PSEUDO = 'en-XA';
/** Those that translators write. */
export const languages = settings.targetLocales;

/**
 * A Rollup plugin that writes src/locales/generated/catalogue.ts anew for one file.
 * @param inside languages that the file brings along
 * @param beside languages that it fetches from the folder `locales` beside it. Their address is put together, not listed: the core
 *   has few bytes left
 */
export function catalogue({ inside = [], beside }) {
  const near = inside.map((name) => `${name}: () => import('./${name}.js'),`).join('\n');
  const code = !beside.length
    ? `export const catalogue = {${near}};`
    : `export const catalogue = {${near}};
for (const name of ${JSON.stringify(beside.join(' '))}.split(' ')) catalogue[name] = () => import(\`./locales/\${name}.js\`);`;
  return {
    name: 'catalogue',
    transform: (_, id) => (id.endsWith('locales/generated/catalogue.js') ? { code, map: null } : null),
  };
}
