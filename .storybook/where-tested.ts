import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const list = (folder: string): string[] => readdirSync(new URL(`../${folder}`, import.meta.url));
const pagesIn = (folder: string): string =>
  list(folder)
    .filter((file) => /\.(html|mjs)$/.test(file))
    .map((file) => read(folder + file))
    .join();

/** Of each part, in which tests besides its own it stands: read from their pages, so that the documentation claims no more. */
export function whereTested(): Readonly<Record<string, readonly string[]>> {
  const pages = Object.entries({
    'Chromium 92 and 109': pagesIn('test/host-pages/partner-site/') + read('test/e2e/engine-journey.mjs'),
    'other people’s style sheets': pagesIn('test/host-pages/themes/'),
    'the strictest policies': pagesIn('test/host-pages/policies/'),
  });
  return Object.fromEntries(
    list('src/components/').map((name) => {
      const part = new RegExp(`(?:handrail-|data-handrail="|')${name}(?![\\w-])`);
      return [name, pages.filter(([, text]) => part.test(text)).map(([where]) => where)];
    }),
  );
}
