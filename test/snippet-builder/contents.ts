// What the builder has to offer, read from the source: these tests run before anything is built.
import { readdirSync, readFileSync } from 'node:fs';
import type { Contents } from '../../stories/snippet-builder/contents.js';
import { CALL_ME } from '../../stories/snippet-builder/questions.js';

const src = new URL('../../src/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, src), 'utf8');
/** As the build hands them out: what stands after the form in an example is the page's own. */
const formIn = (path: string): string => read(path).replace(/(\n<\/handrail-[a-z-]+>\n)[^]*$/, '$1');
const htmlIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL(`content/${folder}/`, src))
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file.replace('.html', ''), read(`content/${folder}/${file}`)]),
  );
const guides = readdirSync(new URL('content/', src), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && htmlIn(entry.name)['en']?.includes('data-handrail="step-guide"'))
  .map(({ name }) => [
    name,
    { html: htmlIn(name), nations: JSON.parse(read(`content/${name}/facts.json`)).nations as string[] },
  ]);

export const contents: Contents = {
  guides: Object.fromEntries(guides),
  urgent: htmlIn('urgent-help'),
  questions: {
    'call-me': CALL_ME,
    feedback: formIn('components/feedback/examples/did-you-do-it.html'),
    'feedback.ur': formIn('components/feedback/examples/in-urdu.html'),
    'confidence-check': formIn('components/confidence-check/examples/on-one-page.html'),
  },
  version: '0.1.0',
  integrity: Object.fromEntries(
    ['handrail.css', 'handrail.js', 'handrail-all.js'].map((file) => [file, `sha384-${file}`]),
  ),
};

/** What somebody has typed and selected. */
export function answersOf(answers: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(answers)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

/** A team that has answered everything, and well. */
export const EVERYTHING = {
  way: ['phone', 'text', 'whatsapp', 'email', 'visit'],
  phone: '01632 960 123',
  'phone-hours': 'Monday to Friday, 9am to 5pm',
  calls: ['relay', 'local-rate', 'interpreter'],
  text: '07700 900 123',
  whatsapp: '+44 7700 900 123',
  email: 'help@hub.example',
  wait: 'We reply within 2 working days.',
  address: 'Hawthorn Road Hub\n12 Hawthorn Road\nAmbleford',
  'visit-hours': 'Tu 10:00-16:00; Th 13:00-19:00',
  'bank-holidays': 'closed',
  'with-person': 'yes',
  'form-address': '/call-me',
  site: 'bexley-library',
  policy: 'yes',
};
