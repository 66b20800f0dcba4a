import { escaped } from './markup.js';

/** A page that works by itself, wherever it is opened. */
export interface TryPage {
  readonly title: string;
  readonly html: string;
  readonly css: string;
  /** The whole of handrail-all.js; none shows the page as it is without script. */
  readonly script?: string;
  /** The frame beside the form: it may ask for nothing, send nothing, and lead nowhere. */
  readonly isPreview?: boolean;
}

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Without popups a frame cannot open these, and without a target of their own they would leave the preview. */
const leadNowhere = (html: string): string => html.replace(/<a href="(?!#)/g, '<a target="_blank" href="');

export function tryPage({ title, html, css, script, isPreview }: TryPage): string {
  const policy = isPreview ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n` : '';
  const run = script ? `<script>${script.replace(/<\/(?=script)/gi, '<\\/')}</script>\n` : '';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
${policy}<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<style>${css}</style>
<style>body { margin: 1rem auto; padding-inline: 1rem; max-inline-size: 48rem; font-family: system-ui, sans-serif; } main { display: grid; gap: 2rem; } main > * { min-inline-size: 0; }</style>
</head>
<body>
<main>
${isPreview ? leadNowhere(html) : html}
</main>
${run}</body>
</html>
`;
}
