// axe-core in the test page, with every rule it has.
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

/** Not for a component alone on a test page. test/e2e runs those about whole pages on real pages. */
const notForAFragment: Record<string, string> = {
  region: 'landmarks are the page’s to place',
  'landmark-one-main': 'the page has the main landmark',
  'page-has-heading-one': 'the page has the h1',
  'document-title': 'the test runner’s page has no title of ours',
  'html-has-lang': 'the test runner’s page, not ours',
  'hidden-content': 'finds no faults: says only that something is hidden, and counts an empty element as tested',
  bypass: 'skip links and landmarks are the page’s',
};

export interface AxeOptions {
  /** Rules that this state breaks for a known reason: `{ 'target-size': 'a link inside a sentence' }`. */
  except?: Record<string, string>;
}

export interface AxeAnswer {
  /** Rules that had something to look at and found nothing wrong. */
  passed: string[];
  /** Rules that could not tell, and what they could not tell about: for the test to judge. */
  unsure: { rule: string; where: string[] }[];
}

/**
 * Throws when axe finds a fault below `root`, or when there was nothing to test. Every rule runs: WCAG 2.0 to 2.2 A, AA and
 * AAA, best practice, and those that axe leaves off (target size, contrast-enhanced, label-content-name-mismatch).
 */
export async function expectNoAxeViolations(root: Element, { except = {} }: AxeOptions = {}): Promise<AxeAnswer> {
  const { axe } = window;
  const undefinedTags = [...root.querySelectorAll(':not(:defined)')].map((element) => element.localName);
  if (undefinedTags.length) throw new Error(`axe would test nothing in ${undefinedTags.join(', ')}: not defined`);
  const off = (rule: string) => rule in notForAFragment || rule in except;
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !off(ruleId) }]));
  const result = await axe.run(root, {
    rules,
    iframes: false,
    resultTypes: ['violations', 'incomplete', 'passes'],
  });
  if (!result.violations.length && !result.passes.length && !result.incomplete.length) {
    throw new Error('axe found nothing to test: is the element empty or hidden?');
  }
  const where = (nodes: axeCore.NodeResult[]) => nodes.map((node) => node.target.flat().join(' > '));
  if (result.violations.length) {
    const faults = result.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ''}`).join('\n')}`,
    );
    throw new Error(`axe found ${faults.length} kind(s) of fault\n${faults.join('\n')}`);
  }
  return {
    passed: result.passes.map(({ id }) => id),
    unsure: result.incomplete.map(({ id, nodes }) => ({ rule: id, where: where(nodes) })),
  };
}
