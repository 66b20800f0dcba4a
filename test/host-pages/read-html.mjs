// The pages and the guide as trees, for the tests that read them without a browser.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse, parseFragment } from 'parse5';
import { attribute } from '../../.ci/html-tree.mjs';

export const PAGES = ['charity', 'wordpress', 'plain'];

const sourceOf = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

export const pageSource = (name) => sourceOf(`partner-site/${name}.html`);
export const page = (name) => parse(pageSource(name));
const CONTENT = new URL('../../src/content/', import.meta.url);
const GUIDE = 'order-a-repeat-prescription';
/** Every guide that can be pasted, by its folder. */
export const GUIDES = readdirSync(CONTENT).filter((name) => {
  const file = new URL(`${name}/en.html`, CONTENT);
  return existsSync(file) && readFileSync(file, 'utf8').includes('data-handrail="step-guide"');
});
const guideSource = (name) => sourceOf(`../../src/content/${name}/en.html`);
export const guide = (name = GUIDE) => parseFragment(guideSource(name));
export const facts = () => JSON.parse(sourceOf(`../../src/content/${GUIDE}/facts.json`));

/** What the three pages write where the guide leaves a gap. */
const FILLED = {
  "your surgery's number of working days": '3 working days',
  "your surgery's phone number": 'the number on your prescription',
  "your hub's phone number": 'Hawthorn Road Hub',
  "your hub's address and opening times": 'us when the hub is open',
};
export const filledGuide = () =>
  parseFragment(guideSource(GUIDE).replace(/<mark data-handrail-part="gap">(.*?)<\/mark>/gs, (_, gap) => FILLED[gap]));

/** Which part of Handrail an element is, in any of the three spellings. */
export function partName(element) {
  const spelling =
    element.tagName.match(/^handrail-(.+)/)?.[1] ??
    attribute(element, 'data-handrail') ??
    attribute(element, 'class')?.match(/(?:^|\s)handrail-(\S+)/)?.[1];
  return spelling;
}

/**
 * What stands in an element, line by line, without the classes and white space in which pages may differ.
 */
export function outline(node, depth = 0) {
  const indent = ' '.repeat(depth);
  return (node.childNodes ?? [])
    .flatMap((child) => {
      if (child.nodeName === '#text') {
        const value = child.value.replace(/\s+/g, ' ');
        return value.trim() ? [`${indent}"${value.trim()}"`] : [];
      }
      if (!child.tagName) return [];
      const attrs = child.attrs.filter(({ name }) => name !== 'class').map(({ name, value }) => ` ${name}=${value}`);
      return [`${indent}${child.tagName}${attrs.sort().join('')}`, outline(child, depth + 1)];
    })
    .filter(Boolean)
    .join('\n');
}
