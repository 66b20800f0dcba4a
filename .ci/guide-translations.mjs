// What is wrong with a guide in another language. Its words only a speaker can judge. What can be seen without one: that it has the
// same steps, parts, links, numbers, gaps and names on the screen as the English, that it says it is a draft, and that urgent words
// stand in English beside it.
import { parseFragment } from 'parse5';
import { attribute, byPart, byTag, elements, find, text, words } from './html-tree.mjs';

/** What a step is made of. A `span` only says the language or the direction of some words. */
const PIECES = ['section', 'h2', 'h3', 'div', 'p', 'ul', 'ol', 'li', 'a', 'strong', 'mark'];
const isEnglish = (element) => element.tagName === 'span' && attribute(element, 'lang') === 'en';

const without = (node, test) => ({
  ...node,
  childNodes: (node.childNodes ?? [])
    .filter((child) => !(child.tagName && test(child)))
    .map((child) => without(child, test)),
});
const numbersIn = (node) => (text(node).match(/\d+(?:[:.]\d+)*/g) ?? []).sort().join(' ');

/** The pieces of a guide in their order: what each is, and what a translation must not change of it. */
const skeleton = (section) =>
  [...elements(section)]
    .filter(({ tagName }) => PIECES.includes(tagName))
    .map((element) => {
      const { tagName } = element;
      const same = ['mark', 'strong'].includes(tagName) ? words(element) : (attribute(element, 'href') ?? '');
      const what = [tagName, attribute(element, 'data-handrail-part'), same].filter(Boolean).join(' ');
      const isLeaf = ['h2', 'h3', 'p'].includes(tagName) || (tagName === 'li' && !byTag(element, 'p').length);
      return { element, what, isLeaf };
    });

/**
 * A sentence for each way in which a translation is not the guide.
 * @param english the HTML of en.html
 */
export function translationFaults(english, html, language, id) {
  const [section] = byTag(parseFragment(html), 'section');
  if (!section) return ['has no <section>.'];
  const locale = new Intl.Locale(language);
  // A method in newer Node, a property in Node 20.
  const isRightToLeft = (locale.getTextInfo?.() ?? locale.textInfo).direction === 'rtl';
  const faults = [
    attribute(section, 'data-handrail') !== 'step-guide' && 'the <section> has no data-handrail="step-guide".',
    attribute(section, 'id') !== `${id}-${language}` && `the <section> needs the id ${id}-${language}.`,
    attribute(section, 'lang') !== language && `the <section> needs lang="${language}".`,
    (attribute(section, 'dir') === 'rtl') !== isRightToLeft && 'the <section> has the wrong dir.',
    !byPart(section, 'checked').some((checked) =>
      /translation is a draft/.test(find(checked, isEnglish).map(words).join()),
    ) && 'does not say in English that the translation is a draft.',
    ...byPart(section, 'gap').map(
      (gap) => attribute(gap, 'lang') !== 'en' && `the gap "${words(gap)}" is for a web team: it needs lang="en".`,
    ),
    isRightToLeft &&
      /\d+ \d{2,}/.test(text(without(section, (one) => attribute(one, 'dir') === 'ltr'))) &&
      'a number in groups turns round: put it into <span dir="ltr">.',
  ];
  const own = skeleton(section);
  const theirs = skeleton(byTag(parseFragment(english), 'section')[0]);
  const at = theirs.findIndex(({ what }, index) => own[index]?.what !== what);
  const differs = at >= 0 ? at : own.length > theirs.length ? theirs.length : -1;
  if (differs >= 0)
    faults.push(
      `piece ${differs + 1} is "${own[differs]?.what ?? 'nothing'}", and in English "${theirs[differs]?.what ?? 'nothing'}": ${words((theirs[differs] ?? own[differs]).element).slice(0, 60)}`,
    );
  else
    own.forEach(({ element, isLeaf }, index) => {
      if (!isLeaf) return;
      const numbers = numbersIn(theirs[index].element);
      const beside = find(element, isEnglish);
      // English that stands in the place of a translation, as the names of sources, counts; English beside one does not.
      if (![element, without(element, isEnglish)].some((one) => numbersIn(one) === numbers))
        faults.push(`has other numbers than the English (${numbers || 'none'}) in: ${words(element).slice(0, 60)}`);
      if (byTag(element, 'a').some((link) => /^tel:(?:999|111)$/.test(attribute(link, 'href'))) && !beside.length)
        faults.push(`has no English beside its urgent words: ${words(element).slice(0, 60)}`);
    });
  return faults.filter(Boolean);
}
