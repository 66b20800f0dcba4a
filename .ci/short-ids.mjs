// A Rollup plugin that gives each message a number for an id, in the code and in the languages alike. The ids are for writers and
// translators; in what ships they are weight.
import { readFileSync } from 'node:fs';

export function shortIds(anyLanguage) {
  let ids;
  return {
    name: 'short-ids',
    buildStart() {
      ids = [...readFileSync(anyLanguage, 'utf8').matchAll(/^\s*'([a-z0-9-]+)':/gm)].map(([, id]) => id).sort();
      if (!ids.length) this.error(`no messages were found in ${anyLanguage}`);
    },
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const short = (long) => {
        const index = ids.indexOf(long);
        if (index < 0) this.error(`the message "${long}" is in no language: run npm run words`);
        return index.toString(36);
      };
      if (/generated\/(?!catalogue)/.test(id)) {
        return {
          code: code.replace(/^(\s*)['"]([a-z0-9-]+)['"]:/gm, (_, space, long) => `${space}'${short(long)}':`),
          map: null,
        };
      }
      const out = code.replace(/\{\s*id: '([a-z0-9-]+)',?\s*\}/g, (_, long) => `{ id: '${short(long)}' }`);
      // An id that stays long finds no words in any language.
      const [left] = /\bid: '[a-z]+-[a-z0-9-]+'/.exec(out) ?? [];
      if (left) this.error(`${id}: ${left} was not shortened`);
      return { code: out, map: null };
    },
  };
}
