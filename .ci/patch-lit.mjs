// A Rollup plugin that changes the pinned Lit where it breaks on strict or crowded pages. Each change must find the text it
// replaces: another Lit stops the build, and somebody looks.
import { fileURLToPath } from 'node:url';

const compiled = (file) => fileURLToPath(new URL(`../.cache/tsc/platform/${file}`, import.meta.url));
const templates = JSON.stringify(compiled('template-from-strings.js'));

/** From where its templates are made of text to where they are made: all of it goes. */
const TEXT_TO_TEMPLATE = /function V\(t,i\)\{if.*static createElement\(t,i\)\{[^}]*s\.innerHTML=t,s\}\}/;

const changes = {
  'lit-html/lit-html.js': [
    // No Trusted Types policy: its creation throws on a page whose list does not name it, and then nothing starts.
    [
      'const t=globalThis,i=t=>t,s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,h="$lit$",o=`lit$${Math.random().toFixed(9).slice(2)}$`,n="?"+o,r=`<${n}>`,',
      `import { templateFromStrings as __template } from ${templates};\nconst t=globalThis,i=t=>t,`,
    ],
    // Templates by DOM calls, and not by `innerHTML`: src/platform/template-from-strings.ts.
    [/f="\[ \\t.*title\)\$\/i,/, ''],
    [TEXT_TO_TEMPLATE, ''],
    [
      'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'e=this._$AC(t)',
    ],
    ['C.set(t.strings,i=new S(t))', 'C.set(t.strings,i=__template(t.strings,{"@":z,"?":L,".":I,"":H}))'],
    ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k)', '0'],
    ['export{j as _$LH,', 'export{'],
    // No global names on the page.
    [',(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['export{CSSResult,css,supportsAdoptingStyleSheets,unsafeCSS}from"./css-tag.js"', 'export{css}from"./css-tag.js"'],
    // Writing to a frozen Symbol (SES lockdown, a strict freeze) throws at load. Nothing of ours has metadata.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    [',(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
  ],
  'lit-element/lit-element.js': [['(s.litElementVersions??=[]).push("4.2.2");', '']],
};

/** A plugin that makes changes in files of Lit: `{ file: [[from, to], …] }`, `from` a text or a pattern without groups. */
export function litChanges(name, changes) {
  const left = new Set(Object.keys(changes));
  return {
    name,
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(changes).find((end) => path.endsWith(`node_modules/${end}`));
      if (!file) return null;
      left.delete(file);
      let out = code;
      for (const [from, to] of changes[file]) {
        const times = out.split(from).length - 1;
        if (times !== 1) this.error(`${file}: expected once, and did not find: ${from}`);
        out = out.replace(from, () => to);
      }
      return { code: out, map: null };
    },
    buildEnd(error) {
      if (!error && left.size) this.error(`these files of Lit were not met: ${[...left].join(', ')}`);
    },
  };
}

export const patchLit = () => ({
  ...litChanges('patch-lit', changes),
  // Our styles need a third of Lit's tag: src/platform/css-tag.ts.
  resolveId: (source, importer) => (/\/css-tag\.js$/.test(source) && importer ? compiled('css-tag.js') : null),
});
