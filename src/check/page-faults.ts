import type { Severity } from '../domain/plain-language/rule.js';
import {
  attribute,
  elementsIn,
  classesOf,
  isElement,
  isGuide,
  isPart,
  isText,
  type PageElement,
  type PageNode,
  type Place,
  placeOf,
  type PlacedBlock,
  textIn,
} from './page-text.js';

/*
 * What the words alone do not show: whether there is a person, a date, a nation; how links, boxes and phone numbers are written.
 */

export interface PageFault extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly words: string;
  readonly suggestion: string;
  readonly source: string;
}

interface Page {
  readonly tree: PageNode;
  readonly blocks: readonly PlacedBlock[];
  /** As 2026-11-23. */
  readonly today: string;
}

type Found = Omit<PageFault, 'rule' | 'severity' | 'source'> & { readonly severity?: Severity };

interface PageRule {
  readonly name: string;
  readonly severity: Severity;
  readonly source: string;
  find(page: Page): Iterable<Found>;
}

const MANUAL = 'NHS digital service manual, as the field guide of this project had it on 20 August 2026';
const OWN = 'Handrail: a check of our own, without a source outside';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`);
const NATIONS = /\b(?:England|Scotland|Wales|Northern Ireland|Isle of Man|UK|United Kingdom)\b/;
/** What a page says when it was checked, or when that is due. */
const CHECKED =
  /\b(?:(?:last )?(?:checked|reviewed|updated|compared)|(?:next |check |review )+(?:due|check|review))\b/i;
const DUE = /\b(?:next (?:check|review)(?: due)?|(?:check|review) due)\b[^.]*?/i;
/** How long a date of checking holds where the page names no day on which the next one is due: as for ways to reach a person. */
const DAYS_GOOD = 366;

const asDay = (text: string): string | undefined => {
  const [, day = '', month = '', year] = DATE.exec(text) ?? [];
  return year && `${year}-${`${MONTHS.indexOf(month) + 1}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const hasPart = (root: PageNode, name: string): boolean =>
  [...elementsIn(root)].some((element) => attribute(element, 'data-handrail-part') === name);
const links = (root: PageNode, scheme: RegExp): PageElement[] =>
  [...elementsIn(root)].filter((element) => scheme.test(attribute(element, 'href') ?? ''));
/** As `guideGaps` finds them in text: a content system may have left no more of the mark than its tag. */
const gapsIn = (root: PageNode): PageElement[] =>
  [...elementsIn(root)].filter(
    (element) =>
      attribute(element, 'data-handrail-part') === 'gap' ||
      classesOf(element).includes('handrail-gap') ||
      (element.tagName === 'mark' && /^your /i.test(textIn(element))),
  );
/** The first words in it. */
const titleOf = ({ blocks }: Page, root: PageElement): string => {
  const inside = new Set(elementsIn(root));
  return blocks.find(({ element }) => element === root || inside.has(element))?.text ?? '';
};

/** Something is missing from a guide, or from the page around it. */
function* fromGuides(page: Page, isThere: (guide: PageElement) => boolean, suggestion: string): Iterable<Found> {
  for (const guide of [...elementsIn(page.tree)].filter(isGuide))
    if (!isThere(guide) && attribute(guide, 'pack') === undefined)
      yield { ...placeOf(guide), words: titleOf(page, guide), suggestion };
}

const pageRules: readonly PageRule[] = [
  {
    name: 'gap-left',
    severity: 'error',
    source: OWN,
    *find({ tree }) {
      for (const gap of gapsIn(tree))
        yield {
          ...placeOf(gap),
          words: textIn(gap),
          suggestion: 'Write your own words there, in place of the whole <mark>.',
        };
    },
  },
  {
    name: 'no-person',
    severity: 'error',
    source: 'W3C, Making Content Usable: provide human help',
    find: (page) =>
      fromGuides(
        page,
        () =>
          [...elementsIn(page.tree)].some((element) => isPart(element, 'talk-to-a-person')) ||
          gapsIn(page.tree).some((gap) => /phone number/.test(textIn(gap))) ||
          !!links(page.tree, /^(?:tel|sms):/).length,
        'Say whom to call: <a href="tel:…">, or the part talk to a person.',
      ),
  },
  {
    name: 'only-phone',
    severity: 'warning',
    source: 'W3C, Making Content Usable: provide human help',
    *find(page) {
      const phone = links(page.tree, /^tel:/).filter(
        (link) => !/^tel:(?:999|111|112|116123)$/.test((attribute(link, 'href') ?? '').replace(/[\s-]/g, '')),
      )[0];
      if (!phone || links(page.tree, /^(?:sms|mailto):|wa\.me/).length) return;
      if (page.blocks.some(({ text }) => /\b(?:text|email|write|letter|Relay UK|18001)\b/i.test(text))) return;
      yield {
        ...placeOf(phone),
        words: attribute(phone, 'href') ?? '',
        suggestion: 'Some people cannot phone. Add another way: text, email, Relay UK or a visit.',
      };
    },
  },
  {
    name: 'no-in-person',
    severity: 'warning',
    source: 'NHS England, inclusive digital healthcare framework (September 2023): digital complements other ways',
    find: (page) =>
      fromGuides(
        page,
        () =>
          page.blocks.some(({ text }) =>
            /\b(?:in person|reception|face to face|visit|go to (?:your|the|a)|library|hub)\b/i.test(text),
          ),
        'Say where to go in person.',
      ),
  },
  {
    name: 'nation-missing',
    severity: 'warning',
    source: OWN,
    find: (page) =>
      fromGuides(
        page,
        () => page.blocks.some(({ text }) => NATIONS.test(text)),
        'Say for which nation it is: NHS services differ.',
      ),
  },
  {
    name: 'review-date',
    severity: 'warning',
    source: MANUAL,
    *find(page) {
      const checked = (guide: PageElement): boolean =>
        hasPart(guide, 'checked') || page.blocks.some(({ text }) => CHECKED.test(text) && asDay(text));
      yield* fromGuides(
        page,
        checked,
        'Say when it was checked, and when the next check is due: "Checked: 22 November 2026".',
      );
      for (const { text, placeOf: place } of page.blocks) {
        const due = DUE.exec(text);
        const day = due && asDay(text.slice(due.index));
        if (due && day && day < page.today)
          yield {
            ...place(due.index),
            severity: 'error',
            words: text.slice(due.index, due.index + 60),
            suggestion: 'That day has passed. Check the page, and write both dates anew.',
          };
      }
      for (const element of elementsIn(page.tree)) {
        const day = attribute(element, 'data-handrail-checked');
        if (day && /^\d{4}-\d\d-\d\d$/.test(day) && daysBetween(day, page.today) > DAYS_GOOD)
          yield {
            ...placeOf(element),
            severity: 'error',
            words: day,
            suggestion: 'That is more than a year ago. Check it, and write the date anew.',
          };
      }
    },
  },
  {
    name: 'hours-passed',
    severity: 'error',
    source: OWN,
    *find({ tree, today }) {
      for (const element of elementsIn(tree)) {
        const hours = attribute(element, 'data-handrail-hours') ?? '';
        const year = /\b20\d\d\b/.exec(hours)?.[0];
        if (year && year < today.slice(0, 4))
          yield {
            ...placeOf(element),
            words: hours,
            suggestion: `${year} has passed. Write the days of this year, or take them away.`,
          };
      }
    },
  },
  {
    name: 'placeholder-as-label',
    severity: 'error',
    source: MANUAL,
    *find({ tree }) {
      const all = [...elementsIn(tree)];
      const labelled = new Set(
        all.flatMap((element) => (element.tagName === 'label' ? [attribute(element, 'for')] : [])),
      );
      for (const element of all) {
        const words = attribute(element, 'placeholder');
        if (words === undefined || !/^(?:input|textarea)$/.test(element.tagName)) continue;
        const isInLabel = all.some((label) => label.tagName === 'label' && [...elementsIn(label)].includes(element));
        if (isInLabel || labelled.has(attribute(element, 'id') ?? '')) continue;
        yield { ...placeOf(element), words, suggestion: 'Write a <label>: these words go away when somebody types.' };
      }
    },
  },
  {
    name: 'new-tab',
    severity: 'warning',
    source: MANUAL,
    *find({ tree, blocks }) {
      for (const element of elementsIn(tree)) {
        if (element.tagName !== 'a' || attribute(element, 'target') !== '_blank') continue;
        const words = blocks.find((block) => block.element === element)?.text ?? '';
        if (!/opens in (?:a )?new (?:tab|window)/i.test(words))
          yield {
            ...placeOf(element),
            words,
            suggestion: 'Take target="_blank" away: Back no longer works there. In a form, say "(opens in new tab)".',
          };
      }
    },
  },
  {
    name: 'italics',
    severity: 'warning',
    source: MANUAL,
    *find({ tree }) {
      for (const element of elementsIn(tree)) {
        const child = element.childNodes[0];
        if (!/^(?:i|em)$/.test(element.tagName) || !child || isElement(child)) continue;
        yield {
          ...placeOf(element),
          words: isText(child) ? child.value.trim() : '',
          suggestion: 'Write it upright: letters that lean are hard to read.',
        };
      }
    },
  },
  {
    name: 'phone-format',
    severity: 'warning',
    source: MANUAL,
    *find({ blocks }) {
      for (const { kind, text, placeOf: place } of blocks) {
        if (kind === 'link') continue;
        for (const { 0: words, index } of text.matchAll(/(?<![\d+])(?:\+44 ?|0)\d{9,10}(?!\d)/g))
          yield {
            ...place(index),
            words,
            suggestion: `Write it in groups, as people read it out: "${grouped(words)}".`,
          };
      }
    },
  },
];

/** 01632 960 123, 020 7946 0123, 07700 900 123. */
function grouped(number: string): string {
  const digits = number.replace(/^\+44 ?/, '0');
  return /^02/.test(digits)
    ? digits.replace(/^(\d{3})(\d{4})(\d+)$/, '$1 $2 $3')
    : digits.replace(/^(0[389]\d\d|0\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
}

export const pageRuleNames = pageRules.map(({ name }) => name);

/** What is to be put right in a page beside its words. */
export const pageFaults = (page: Page): PageFault[] =>
  pageRules.flatMap(({ name, severity, source, find }) =>
    [...find(page)].map((found) => ({ severity, ...found, rule: name, source })),
  );
