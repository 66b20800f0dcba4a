// Writes the types of our elements for React, Vue, Svelte and plain TypeScript, from dist/custom-elements.json.
// Our own, because what could be had did not hold (November 2026): custom-element-vuejs-integration 1.4.0 and custom-element-svelte-integration
// 1.2.0 give an attribute without a property the type `any` and events the type CustomEvent, which ours are not; @wc-toolkit/jsx-types
// 1.8.2 imports one name from six files, which no compiler takes without skipLibCheck.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './npm.mjs';

const types = join(root, 'dist/types');
const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** Which file declares an element or an event, as an import has it. */
function declaredIn() {
  const found = new Map();
  for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.d.ts')) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const path = `./${file.slice(types.length + 1).replaceAll('\\', '/')}`.replace(/\.d\.ts$/, '.js');
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^export declare (?:abstract )?class (\w+)/gm))
      found.set(name, path);
  }
  return found;
}

const comment = (text) => `/** ${text.replaceAll('*/', '* /')} */`;
const forAuthors = ({ description = '' }) => !description.startsWith('set by the part');
const member = (key, type, { description = '' }) => `    ${comment(description)}\n    ${key}: ${type};`;
const perElement = (inside) =>
  elements.map((element) => [`  '${element.tagName}': {`, ...inside(element), '  };'].join('\n')).join('\n');

const names = [...new Set(elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]))];
const files = declaredIn();
const imports = names.sort().map((name) => {
  if (!files.has(name)) throw new Error(`The manifest says ${name}, and no file of dist/types declares it.`);
  return `import type { ${name} } from '${files.get(name)}';`;
});

const written = {
  elements: `${imports.join('\n')}

/** What can be written in the tag of each part. */
export interface Attributes {
${perElement(({ attributes = [] }) => attributes.filter(forAuthors).map((one) => member(`'${one.name}'?`, one.type.text, one)))}
}

/** What each part tells the page. */
export interface Events {
${perElement(({ events = [] }) => events.map((one) => member(`'${one.name}'`, one.type.text, one)))}
}

declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tagName, name }) => `    '${tagName}': ${name};`).join('\n')}
  }
}
`,
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, Events } from './elements.js';

type Handlers<E> = { [Name in keyof E & string as \`on\${Name}\`]?: (event: E[Name]) => void };
/** React 19 hands \`class\` to a custom element as it is. */
type Part<Tag extends keyof Attributes> = DetailedHTMLProps<
  HTMLAttributes<HTMLElementTagNameMap[Tag]>,
  HTMLElementTagNameMap[Tag]
> & { class?: string } & Attributes[Tag] &
  Handlers<Events[Tag]>;
type Parts = { [Tag in keyof Attributes]: Part<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Parts {}
  }
}
`,
  vue: `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Attributes, Events } from './elements.js';

/** What is written \`message-empty\` in a template is \`messageEmpty\` to Vue. */
type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type InCamel<A> = { [Name in keyof A as Camel<Name> & string]: A[Name] };
/** As Vue's guide writes it: "Web Components and TypeScript". */
type Part<Tag extends keyof Attributes> = new () => HTMLElementTagNameMap[Tag] & {
  /** @deprecated For templates only. */
  $props: HTMLAttributes & PublicProps & InCamel<Attributes[Tag]>;
  /** @deprecated For templates only. */
  $emit: EmitFn<{ [Name in keyof Events[Tag]]: (event: Events[Tag][Name]) => void }>;
};
type Parts = { [Tag in keyof Attributes]: Part<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Parts {}
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Events } from './elements.js';

type Handlers<E> = { [Name in keyof E & string as \`on\${Name}\`]?: (event: E[Name]) => void };
type Part<Tag extends keyof Attributes> = HTMLAttributes<HTMLElementTagNameMap[Tag]> &
  Attributes[Tag] &
  Handlers<Events[Tag]>;
type Parts = { [Tag in keyof Attributes]: Part<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Parts {}
}
`,
};
for (const [name, text] of Object.entries(written)) writeFileSync(join(types, `${name}.d.ts`), text);
console.log(`dist/types: ${Object.keys(written).join(', ')} for ${elements.length} elements`);
