// A Rollup plugin that changes the pinned Lit where it breaks on strict or crowded pages. Each change must find the text it
// replaces: another Lit stops the build, and somebody looks.
import { fileURLToPath } from 'node:url';

const compiled = (file) => fileURLToPath(new URL(`../.cache/tsc/platform/${file}`, import.meta.url));
const templateFromText = compiled('template-from-text.js');

const changes = {
  'lit-html/lit-html.js': [
    [
      'const t=globalThis,i=t=>t,',
      `import { templateFromText as __templateFromText } from ${JSON.stringify(templateFromText)};const t=globalThis,i=t=>t,`,
    ],
    // No Trusted Types policy: its creation throws on a page whose list does not name it, and then nothing starts.
    ['s=t.trustedTypes,', 's=void 0,'],
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=void 0'],
    [
      'static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}',
      'static createElement(t,i){return __templateFromText(t)}',
    ],
    // `$` is not allowed in the names that DOM calls take.
    ['h="$lit$"', 'h="-lit-"'],
    ['o=`lit$${Math.random().toFixed(9).slice(2)}$`', 'o=`lit-${Math.random().toFixed(9).slice(2)}-`'],
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

/** A plugin that makes changes in files of Lit: `{ file: [[from, to], …] }`. */
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
        if (out.split(from).length !== 2) this.error(`${file}: expected once, and did not find: ${from}`);
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
