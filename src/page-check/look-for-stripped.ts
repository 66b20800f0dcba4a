import { textOf } from '../parts/page-html.js';
import { blockAround, blocksOn, titleOf } from './page-blocks.js';
import { PASTE } from './page-files.js';
import { section, type Section, type Seen } from './report.js';

/* What is left of parts where a content system has taken something away. What it took without a trace cannot be seen. */

/** These are nothing without the HTML in them. */
const HOLDS_HTML =
  /^(?:step-guide|talk-to-a-person|form|field|choices|date|find-a-place|languages|read-aloud|explain-a-word)$/;
const ASKS = /^(?:field|choices|date)$/;
const CONTROLS = 'input,select,textarea';
/** Marks inside a part. Classes that begin so and are not here may be the page's own. */
const MARKS =
  `before bsl cost count ending error features gap helper helping hint history hours if-not interpreter licence meaning
  more needs-script next none or relay say see skip spoken wait warn`
    .split(/\s+/)
    .map((name) => `.handrail-${name}`);
/** Said once. */
const RECIPES =
  'What each content system keeps: “Handrail in your content system”, in test/host-pages/content-systems/README.md.';

export function lookForStripped(page: Document): Section {
  const [first, ...rest] = [
    ...noBlockLeft(page),
    ...emptied(page),
    ...marksWithoutPart(page),
    ...lostIds(page),
    ...lostSchemes(page),
  ];
  const all = first ? [{ ...first, write: `${first.write}\n${RECIPES}` }, ...rest] : [];
  return section('Taken away by a content system', all);
}

function* noBlockLeft(page: Document): Iterable<Seen> {
  if (blocksOn(page).length) return;
  yield {
    level: 'error',
    what: 'No block of Handrail is on this page. If you wrote one, your content system has taken its tag, its data-handrail and its class away.',
    write: `In the head:
${PASTE}
In the page:
<section data-handrail="talk-to-a-person">
  <h2>Talk to a person</h2>
  <ul>
    <li><p><a href="tel:01632960001">Call 01632 960 001</a></p></li>
  </ul>
</section>
Where data-handrail is taken away: <div class="handrail-talk-to-a-person"> … </div>`,
  };
}

function* emptied(page: Document): Iterable<Seen> {
  for (const block of blocksOn(page)) {
    const { name, written } = block;
    const element = written;
    if (HOLDS_HTML.test(name) && !textOf(written) && !written.querySelector(`${CONTROLS},img`)) {
      const isPack = [...written.attributes].some((one) => /^(?:data-handrail-)?pack$/.test(one.name));
      if (isPack) continue;
      const what = `${titleOf(block)}: it is empty. WordPress tears an unknown tag apart from what stands in it.`;
      yield { level: 'error', what, write: `<section data-handrail="${name}"> … </section>.`, element };
    } else if (name === 'form' && !written.querySelector('form'))
      yield {
        level: 'error',
        what: `${titleOf(block)}: its <form> is gone.`,
        write: 'Put the form into a template or a block.',
        element,
      };
    else if (ASKS.test(name) && !written.querySelector(CONTROLS))
      yield {
        level: 'error',
        what: `${titleOf(block)}: there is nothing to fill in. The <input> is gone.`,
        write: 'Put the form into a template or a block.',
        element,
      };
  }
}

function* marksWithoutPart(page: Document): Iterable<Seen> {
  for (const element of page.querySelectorAll(['[data-handrail-part]', '[data-handrail-hours]', ...MARKS].join())) {
    if (blockAround(element) || element.hasAttribute('data-handrail-added')) continue;
    yield {
      level: 'error',
      what: `“${textOf(element).slice(0, 60)}” belongs into a part, and no part is around it. The tag around it is gone.`,
      write: `<section data-handrail="step-guide"> or another part around the whole.`,
      element,
    };
  }
}

function* lostIds(page: Document): Iterable<Seen> {
  const isThere = (id: string): boolean => !!id && !!page.getElementById(id);
  for (const label of page.querySelectorAll('label[for]')) {
    const id = label.getAttribute('for') ?? '';
    if (isThere(id)) continue;
    const what = `The label “${textOf(label)}” is for the id “${id}”, which is not on this page: its field, or its id, is gone.`;
    yield { level: 'error', what, write: `<input id="${id}" … />`, element: label };
  }
  for (const element of page.querySelectorAll('[aria-describedby],[aria-labelledby]')) {
    if (!blockAround(element)) continue;
    const ids = ['aria-describedby', 'aria-labelledby'].flatMap((name) =>
      (element.getAttribute(name) ?? '').split(/\s+/),
    );
    for (const id of ids)
      if (id && !isThere(id))
        yield {
          level: 'error',
          what: `The id “${id}”, which describes this, is not on this page.`,
          write: `id="${id}"`,
          element,
        };
  }
  for (const link of page.querySelectorAll('a[href^="#"]')) {
    const id = decoded((link.getAttribute('href') ?? '').slice(1));
    if (!id || id === 'top' || isThere(id)) continue;
    const what = `The link “${textOf(link)}” leads to #${id}, which is not on this page.`;
    yield { level: 'warning', what, write: `id="${id}" where it leads to`, element: link };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Some keep the link to a number and take `tel:` away. */
function* lostSchemes(page: Document): Iterable<Seen> {
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^\+?[\d\s-]{5,}$/.test(href))
      yield {
        level: 'error',
        what: `The link “${textOf(link)}” leads to “${href}”, and calls nobody: its tel: is gone.`,
        write: `href="tel:${href}"`,
        element: link,
      };
  }
}
