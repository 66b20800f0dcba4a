import { isEdited } from '../parts/page-html.js';
import { TOLD, type Told } from '../platform/told.js';
import { blocksOn, type PageBlock, tagOf, titleOf } from './page-blocks.js';
import { type Files, PASTE } from './page-files.js';
import { PARTS, partMeantBy } from '../check/part-names.js';
import { section, type Section, type Seen } from './report.js';

/** Every block, and whether it works. */
export function lookAtBlocks(page: Document, files: Files): Section {
  const blocks = blocksOn(page);
  const seen = blocks.map((block): Seen => {
    const [what, write] = faultOf(block, files) ?? [];
    const title = `${titleOf(block)}, ${tagOf(block)}`;
    return what
      ? { level: 'error', what: `${title}: ${what}`, write: write ?? '', element: block.written }
      : { level: 'fine', what: `${title}: it has started.`, element: block.written };
  });
  return section('Blocks on this page', [...seen, ...toldOn(page)]);
}

/** Why a block does not work, and what to do; undefined where it does. */
function faultOf({ name, written, part }: PageBlock, { scripts, trouble }: Files): [string, string?] | undefined {
  if (!PARTS.includes(name)) {
    const meant = partMeantBy(name);
    return [`there is no part “${name}”.`, meant ? `Write “${meant}”.` : `The parts are: ${PARTS.join(', ')}.`];
  }
  if (isEdited(written)) return ['it stands in an editor, where no part starts.', 'Look at the published page.'];
  if (part?.hasAttribute('data-handrail-ready')) return undefined;
  if (!customElements.get('handrail-step-guide')) {
    if (!scripts.length) return ['the script is not on this page, so it is plain HTML.', `In the head:\n${PASTE}`];
    return [
      `the script did not start: ${trouble || 'it may be blocked, or not there'}.`,
      'Look at the browser’s console and at the list of files below.',
    ];
  }
  if (!part)
    return [
      'the script has not taken it up.',
      `Write it as a <section> or <div> around the HTML, with data-handrail="${name}".`,
    ];
  if (!part.shadowRoot)
    return [`the file ${name}.js did not come.`, 'Copy the whole folder dist, and look that your server has it.'];
  return ['something on this page stopped it. Its HTML is as it was.', 'Look at the browser’s console.'];
}

/** What the parts themselves have said on the console. */
function toldOn(page: Document): Seen[] {
  return [...page.querySelectorAll('*')].flatMap((element) =>
    ((element as Told)[TOLD] ?? []).map(([sentence, write]): Seen => ({
      level: 'warning',
      what: `${element.localName.replace(/^handrail-/, '').replace(/-/g, ' ')}: ${sentence}`,
      write,
      element,
    })),
  );
}
