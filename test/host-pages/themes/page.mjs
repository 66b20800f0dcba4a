// One page for each host, with every state of the parts on it at once, so that it is loaded only once.
import { readFileSync } from 'node:fs';

const parts = readFileSync(new URL('parts.html', import.meta.url), 'utf8');

/** The second spelling: `<section data-handrail="form">`, and `<div>` for what stands in a form. */
const inSecondSpelling = (html) =>
  html
    .replace(/<handrail-([a-z-]+)([^>]*)>/g, (_, name, attributes) => {
      const own = attributes.replace(
        / (?=(?:view|helper|open|nation|required|kind|max|min|approximate|filter|message-\w+)\b)/g,
        ' data-handrail-',
      );
      return `<${tagFor(name)} data-handrail="${name}"${own}>`;
    })
    .replace(/<\/handrail-([a-z-]+)>/g, (_, name) => `</${tagFor(name)}>`);
const tagFor = (name) => (/^(field|choices|date|check-answers)$/.test(name) ? 'div' : 'section');

/**
 * The two ways to write and load the parts. In the first, handrail.css comes before the theme, so that no rule of ours wins
 * by standing last. In the second, the script brings the rules itself.
 */
export const spellings = {
  'elements, linked': { html: parts, head: '<link rel="stylesheet" href="/dist/handrail.css">' },
  'data-handrail, unlinked': { html: inSecondSpelling(parts), head: '' },
};

/** Tailwind's own sheet is only whole once its build has filled in the theme. */
const built = (css) =>
  css.includes('--theme(') ? `@layer base {${css.replace(/--theme\(\s*--[\w-]+,([^()]*)\)/g, '$1')}}` : css;
/** Themes ask for their fonts elsewhere, and these pages ask for nothing but their own files. */
const withoutFonts = (css) => css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/@charset[^;]*;/, '');

export function pageOf({ files, html = '', body = '', column = '', lang = 'en-GB' }, spelling) {
  const theme = files.map((file) => built(withoutFonts(readFileSync(file, 'utf8')))).join('\n');
  return `<!doctype html>
<html lang="${lang}" ${html}>
<head>
<meta charset="utf-8">
<title>A partner’s page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${spelling.head}
<style>${theme}</style>
<script type="module" src="/dist/handrail.js"></script>
</head>
<body ${body}>
<main>
<div ${column}>
<h1>A partner’s page</h1>
${spelling.html}
</div>
</main>
</body>
</html>`;
}
