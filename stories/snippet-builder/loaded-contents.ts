import integrity from '../../dist/integrity.json';
import { version } from '../../package.json';
import type { Contents } from './contents.js';
import { CALL_ME } from './questions.js';

// Vite reads these options where they stand.
const html = import.meta.glob<string>('../../src/content/*/*.html', { query: '?raw', import: 'default', eager: true });
const questions = import.meta.glob<string>('../../dist/content/questions/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const facts = import.meta.glob<{ nations?: string[] }>('../../src/content/*/facts.json', {
  import: 'default',
  eager: true,
});

const nameOf = (path: string): string => /([^/]+)\.html$/.exec(path)?.[1] ?? '';
const inFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(html).flatMap(([path, text]) => (path.includes(`/${folder}/`) ? [[nameOf(path), text]] : [])),
  );

/** All that this release can put on a page: the guides and numbers of the source, and the built files' hashes. */
export const contents: Contents = {
  guides: Object.fromEntries(
    Object.entries(facts).flatMap(([path, { nations = [] }]) => {
      const folder = path.split('/').at(-2) ?? '';
      const languages = inFolder(folder);
      return languages['en']?.includes('data-handrail="step-guide"') ? [[folder, { nations, html: languages }]] : [];
    }),
  ),
  urgent: inFolder('urgent-help'),
  questions: {
    'call-me': CALL_ME,
    ...Object.fromEntries(Object.entries(questions).map(([path, text]) => [nameOf(path), text])),
  },
  version,
  integrity,
};
