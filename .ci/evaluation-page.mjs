// A Rollup plugin that writes the page for staff beside its script: dist/evaluation-report.html and its style sheet.
import { readFileSync } from 'node:fs';
import { smallCss } from './small-css.mjs';

const FOLDER = new URL('../src/components/evaluation-report/', import.meta.url);
const read = (file) => readFileSync(new URL(file, FOLDER), 'utf8');

/**
 * The browser itself holds the page to its promise: it may ask for nothing but its own files, and send nothing anywhere. `file:` is for a
 * folder that was copied to a computer.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = (body) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>Evaluation report</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="robots" content="noindex" />
    <link rel="stylesheet" href="evaluation-report.css" />
    <script defer src="evaluation-report.js"></script>
  </head>
  <body>
    <main>
${body.trimEnd().replace(/^(?=.)/gm, '      ')}
    </main>
  </body>
</html>
`;

export const evaluationPage = {
  name: 'evaluation-page',
  generateBundle() {
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    emit('evaluation-report.html', page(read('examples/report.html')));
    emit('evaluation-report.css', `/*! Handrail, MIT */${smallCss(read('page.css'))}\n`);
  },
};
