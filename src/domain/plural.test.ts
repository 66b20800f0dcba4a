import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plural } from './plural.js';

const FORMS = { one: 'child', two: 'pair', few: 'few', many: 'many', zero: 'none', other: 'children' };
const MESSAGE = `{total} {total|${Object.entries(FORMS)
  .map((form) => form.join(':'))
  .join('|')}}`;
const said = (total: number, language: string): string =>
  plural(MESSAGE, { total }, language).replace('{total}', String(total));

/** From the plural rules of Unicode CLDR (unicode.org/cldr/charts/48/supplemental/language_plural_rules.html). */
const ORACLE: Record<string, Record<number, string>> = {
  en: { 0: 'children', 1: 'child', 2: 'children' },
  cy: { 0: 'none', 1: 'child', 2: 'pair', 3: 'few', 4: 'children', 5: 'children', 6: 'many', 7: 'children' },
  ar: { 0: 'none', 1: 'child', 2: 'pair', 3: 'few', 10: 'few', 11: 'many', 99: 'many', 100: 'children', 103: 'few' },
  pl: { 0: 'many', 1: 'child', 2: 'few', 4: 'few', 5: 'many', 12: 'many', 22: 'few', 25: 'many' },
  ro: { 0: 'few', 1: 'child', 2: 'few', 19: 'few', 20: 'children', 101: 'few' },
  bn: { 0: 'child', 1: 'child', 2: 'children' },
};

describe('the word that goes with a number', () => {
  for (const [language, forms] of Object.entries(ORACLE))
    it(`has the form that ${language} needs`, () => {
      for (const [total, form] of Object.entries(forms))
        assert.equal(said(Number(total), language), `${total} ${form}`);
    });

  it('is the last one where a language lacks its form', () => {
    assert.equal(plural('{n|one:place|other:places}', { n: 3 }, 'ar'), 'places');
  });

  it('leaves what else is put in for fill', () => {
    assert.equal(plural('{name}: {n|one:a|other:b}', { n: 1 }, 'en'), '{name}: a');
  });
});
