// A Rollup plugin that writes dist/handrail.css: the rules that the script adopts, in all three spellings of each part, and the
// rules that keep a page steady until the script arrives.
import { pathToFileURL } from 'node:url';
import { smallCss } from './small-css.mjs';
import { resolve } from 'node:path';

const waiting = ':not([data-handrail-ready])';
/** The three spellings of a part; the other two only until their element stands inside them. */
const spellings = (name) => [`handrail-${name}`, `[data-handrail=${name}]${waiting}`, `.handrail-${name}${waiting}`];

/** By this the script knows that the page has the sheet already: src/platform/sheets.ts. */
const linked = (parts) => `:is(${parts}) { --_linked: 1 }`;

export function allSpellings(css) {
  return css
    .replace(/waiting-([a-z-]+)/g, (_, name) => `:is(${spellings(name).join()})${waiting}`)
    .replace(/:is\((\s*handrail-[a-z-]+\s*(?:,\s*handrail-[a-z-]+\s*)*)\)/g, (_, list) => {
      const names = list.split(',').map((tag) => tag.trim().slice('handrail-'.length));
      return `:is(${names.flatMap(spellings).join()})`;
    });
}

export function pageCss(from) {
  const load = (file) => import(pathToFileURL(resolve(from, file)));
  return {
    name: 'page-css',
    async generateBundle() {
      const { EVERY } = await load('styles/page-styles.js');
      const source = (await load('page-sheet.js')).pageSheet + (await load('styles/steady-sheet.js')).steadySheet;
      this.emitFile({
        type: 'asset',
        fileName: 'handrail.css',
        source: `/*! Handrail, MIT */${smallCss(allSpellings(`${source}${linked(EVERY)}`))}\n`,
      });
    },
  };
}
