import { textOf } from '../parts/page-html.js';
import { forget, keep, kept } from '../platform/visit-storage.js';
import { section, type Section, type Seen } from './report.js';

/*
 * The ways to reach somebody stand in the same order on each page (WCAG 2.2, 3.2.6). One page cannot show that, so the order of one is
 * remembered when somebody presses, for this visit, and the next pages are compared with it.
 */

const NAME = 'page check order';
const WAYS = `a[href^="tel:" i],a[href^="sms:" i],a[href^="mailto:" i],a[href*="//wa.me/"],
  handrail-talk-to-a-person,[data-handrail=talk-to-a-person],.handrail-talk-to-a-person,
  handrail-find-a-place,[data-handrail=find-a-place],.handrail-find-a-place,
  handrail-urgent-help,[data-handrail=urgent-help],.handrail-urgent-help`;

interface Way {
  readonly key: string;
  readonly element: Element;
}

function waysOn(page: Document): Way[] {
  const ways = new Map<string, Element>();
  for (const element of page.querySelectorAll(WAYS)) {
    const href = element.getAttribute('href');
    const part = /handrail-(?:talk-to-a-person|find-a-place|urgent-help)|$/;
    const said = element.getAttribute('data-handrail');
    const key =
      href?.replace(/[\s()-]/g, '') ??
      (said ? `handrail-${said}` : (part.exec(`${element.localName} ${element.className}`)?.[0] ?? ''));
    if (!ways.has(key)) ways.set(key, element);
  }
  return [...ways].map(([key, element]) => ({ key, element }));
}

/** Where the order was remembered, and the ways there; undefined where none is. One line each: some pages break JSON. */
function remembered(): { readonly at: string; readonly keys: readonly string[] } | undefined {
  const [at, ...keys] = kept(NAME)?.split('\n') ?? [];
  return at === undefined ? undefined : { at, keys };
}

export const isOrderRemembered = (): boolean => !!remembered();
export const forgetOrder = (): void => forget(NAME);
/** False where the browser keeps nothing. */
export const rememberOrder = (page: Document): boolean =>
  keep(NAME, [location.pathname, ...waysOn(page).map(({ key }) => key)].join('\n'));

export function lookAtOrder(page: Document): Section {
  const title = 'Order of help';
  const ways = waysOn(page);
  const before = remembered();
  const nameOf = (key: string): string => {
    const found = ways.find((way) => way.key === key)?.element;
    return (found?.localName === 'a' && textOf(found)) || key.replace(/^handrail-/, '').replace(/-/g, ' ');
  };
  if (!ways.length)
    return section(title, [
      {
        level: 'warning',
        what: 'There is no way to reach anybody on this page.',
        write: '<section data-handrail="talk-to-a-person"> … </section>',
      },
    ]);
  const inOrder = ways.map(({ key }) => nameOf(key)).join(', ');
  const here: Seen = { level: 'fine', what: `On this page: ${inOrder}.` };
  if (!before)
    return section(title, [
      { ...here, write: 'Press “Remember this page’s order”, open another page of this site, and check that.' },
    ]);
  const both = before.keys.filter((key) => ways.some((way) => way.key === key));
  const now = ways.filter(({ key }) => both.includes(key));
  const at = both.findIndex((key, index) => now[index]?.key !== key);
  if (at < 0) return section(title, [{ ...here, what: `${here.what} As on ${before.at}, as far as both have them.` }]);
  return section(title, [
    here,
    {
      level: 'error',
      what: `On ${before.at}, “${nameOf(both[at] as string)}” comes before “${nameOf(now[at]?.key as string)}”. Here it is the other way round.`,
      write: 'Put them in the same order on every page (WCAG 2.2, 3.2.6).',
      element: now[at]?.element,
    },
  ]);
}
