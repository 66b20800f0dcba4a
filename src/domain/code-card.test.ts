import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newCode, readCode } from './code-card.js';

const codes = fc
  .array(fc.nat(22), { minLength: 5, maxLength: 5 })
  .map((chosen) => newCode(() => chosen.shift() as number));
const read = (text: string): string => {
  const answer = readCode(text);
  return 'code' in answer ? answer.code : answer.problem;
};
const SIGNS = 'BCDFGHJKLMNPRSTVWXYZ347';

describe('a code on a card', () => {
  it('has six signs in two groups, none of which looks like another', () => {
    fc.assert(
      fc.property(codes, (code) => assert.match(code, /^[BCDFGHJKLMNPRSTVWXYZ347]{3} [BCDFGHJKLMNPRSTVWXYZ347]{3}$/)),
    );
    assert.doesNotMatch(SIGNS, /[AEIOU0125689Q]/);
  });

  it('uses every sign, and asks for a number below their number', () => {
    const asked = new Set<number>();
    const first = Array.from({ length: 23 }, (_, at) => newCode((many) => (asked.add(many), at)).charAt(0));
    assert.deepEqual([...asked], [23]);
    assert.equal(first.join(''), SIGNS);
  });

  it('is read however it is typed', () => {
    const code = newCode(() => 7);
    assert.equal(code, 'KKK KK' + code.at(-1));
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replace(' ', ''),
      ` ${code.replace(' ', '-')}. `,
      [...code].join(' '),
    ])
      assert.equal(read(typed), code, typed);
  });

  it('takes a sign that looks like one of its own as that one', () => {
    const looksLike = { Z: '2', S: '5', G: '6', B: '8', L: '1', V: 'U' };
    fc.assert(
      fc.property(codes, (code) => {
        const typed = code.replace(/[ZSGBLV]/g, (sign) => looksLike[sign as keyof typeof looksLike]);
        assert.equal(read(typed), code);
        assert.equal(read(typed.replace(/1/g, 'i')), code);
      }),
    );
  });

  it('knows one wrong sign, wherever it is', () => {
    fc.assert(
      fc.property(codes, fc.nat(5), fc.nat(21), (code, place, other) => {
        const signs = [...code.replace(' ', '')];
        const others = [...SIGNS].filter((sign) => sign !== signs[place]);
        signs[place] = others[other] as string;
        assert.equal(read(signs.join('')), 'slip');
      }),
    );
  });

  it('knows any two signs that have changed places', () => {
    fc.assert(
      fc.property(codes, fc.nat(5), fc.nat(5), (code, one, two) => {
        const signs = [...code.replace(' ', '')];
        fc.pre(signs[one] !== signs[two]);
        [signs[one], signs[two]] = [signs[two] as string, signs[one] as string];
        assert.equal(read(signs.join('')), 'slip');
      }),
    );
  });

  it('says what is wrong', () => {
    assert.equal(read(''), 'empty');
    assert.equal(read(' - '), 'empty');
    assert.equal(read('BTK 7X'), 'length');
    assert.equal(read('BTK 7XMB'), 'length');
    assert.equal(read('BTK 7XA'), 'sign');
    assert.equal(read('BTK 70X'), 'sign');
    assert.equal(read('کوڈ'), 'sign');
  });

  it('never throws, and reads back what it has read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = readCode(text);
        if ('code' in answer) assert.equal(read(answer.code), answer.code);
      }),
    );
  });
});
