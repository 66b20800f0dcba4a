import { expect } from '@open-wc/testing';
import { barStyles } from './bar-styles.js';
import { pageStyles } from './page-styles.js';

/** Each private token of a sheet, with every value that it is given, in order. */
const tokens = (css: string): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const [, name, value] of css.matchAll(/(--_[\w-]+):\s*([^;]+);/g))
    found.set(name as string, [...(found.get(name as string) ?? []), (value as string).trim()]);
  return found;
};

describe('the row of controls above a page’s own content', () => {
  it('has the colours and the target size of the parts in a box, light and dark', () => {
    const ours = tokens(barStyles.cssText);
    const page = tokens(pageStyles);
    expect([...ours.keys()]).to.include.members([
      '--_ink',
      '--_paper',
      '--_line',
      '--_accent',
      '--_on-accent',
      '--_size',
    ]);
    for (const [name, values] of ours) {
      // What comfort settings have chosen comes first.
      const without = values.map((value) =>
        value.replace(/^max\(var\(--handrail-comfort-[\w-]+, 0px\), (.+)\)$/, '$1'),
      );
      expect(without, name).to.deep.equal(page.get(name)?.slice(0, values.length));
    }
  });
});
