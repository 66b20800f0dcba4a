import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lettersAndDigits, plainText } from './plain-text.js';

describe('plain text', () => {
  for (const [typed, read] of [
    ['', ''],
    ['27 March', '27 March'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['੦੧੨੩੪੫੬੭੮੯', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['\u{1d7ce}\u{1d7d7}\u{1d7d8}\u{1d7e1}\u{1d7ff}', '09099'],
    ['ＬＳ１　４ａｐ', 'LS1　4ap'],
    ['\u202a943\u00ad476\u200b5919\u202c\ufeff', '9434765919'],
    ['1\ufe0f\u20e32\ufe0f\u20e3', '12'],
    ['5² ½ ① Ⅳ', '5² ½ ① Ⅳ'],
    ['\ud800 Ångström 😀', '\ud800 Ångström 😀'],
  ] as const) {
    it(`reads “${typed}”`, () => assert.equal(plainText(typed), read));
  }

  it('reads every digit of this Unicode version as the number it is', () => {
    // Independent of how we count: Intl writes numbers in the digits of a script.
    const { supportedValuesOf } = Intl as unknown as { supportedValuesOf(key: string): string[] };
    const scripts = supportedValuesOf('numberingSystem');
    let seen = 0;
    for (const numberingSystem of scripts) {
      const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
      const digits = format.format(1234567890);
      if (!/^\p{Nd}{10}$/u.test(digits)) continue;
      assert.equal(plainText(digits), '1234567890', numberingSystem);
      seen++;
    }
    assert.ok(seen > 50, `${seen} scripts`);
  });

  it('keeps letters and digits only', () => {
    assert.equal(lettersAndDigits(' ls1-4ap. '), 'LS14AP');
    assert.equal(lettersAndDigits('٩٤٣–٤٧٦–٥٩١٩'), '9434765919');
  });

  it('has an answer to any text at all, and nothing more to do the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) =>
        assert.equal(plainText(plainText(text)), plainText(text)),
      ),
    );
  });
});
