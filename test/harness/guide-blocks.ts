import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import type { Block, Kind } from '../../src/domain/plain-language/rule.js';

const KINDS: Readonly<Record<string, Kind>> = { p: 'paragraph', dd: 'paragraph', li: 'bullet', a: 'link' };
const HEADING = /^(?:h[1-6]|dt)$/;
/** What has blocks in it has no text of its own. */
const HAS_BLOCKS = /^(?:p|ul|ol|dl|h[1-6]|div|section)$/;

/** What stands in a guide's HTML, as the rules for plain language read it. For tests: it knows our own guides, not every page. */
export function guideBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let list = 0;
  let steps = 0;
  const walk = (node: Tree.Element, above: { lang?: string; list?: number; step?: number; inList?: string }): void => {
    const here = { ...above };
    const lang = node.attrs.find(({ name }) => name === 'lang')?.value;
    if (lang) here.lang = lang;
    const { tagName } = node;
    if (/^[uo]l$/.test(tagName)) {
      here.list = ++list;
      here.inList = tagName;
    }
    const isStep = tagName === 'li' && above.inList === 'ol';
    if (isStep) here.step = ++steps;
    const children = node.childNodes.filter((child): child is Tree.Element => 'tagName' in child);
    const isWhole = !children.some((child) => HAS_BLOCKS.test(child.tagName));
    const inSteps = here.step !== undefined;
    const kind = HEADING.test(tagName)
      ? inSteps
        ? 'step-heading'
        : 'heading'
      : isStep
        ? 'step'
        : (KINDS[tagName] as Kind | undefined);
    const text = textOf(node);
    if (kind && isWhole && text) {
      const { lang: own, list: inList, step } = here;
      blocks.push({
        kind,
        text,
        lang: own,
        ...(inList === undefined ? {} : { list: inList }),
        ...(step === undefined ? {} : { step }),
      });
    }
    for (const child of children) walk(child, here);
  };
  for (const node of parseFragment(html).childNodes) if ('tagName' in node) walk(node, {});
  return blocks;
}

function textOf(node: Tree.Node): string {
  const raw = (one: Tree.Node): string =>
    'value' in one ? one.value : 'childNodes' in one ? one.childNodes.map(raw).join('') : '';
  return raw(node).replace(/\s+/g, ' ').trim();
}
