import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { REASONS } from './answers-file.js';
import { type Answer, beforeAndAfter } from './before-and-after.js';

const said = (person: string, time: Answer['time'], answer: string, date = '2026-11-01'): Answer => ({
  person,
  time,
  date,
  answer,
});
const pair = (person: string, from: number, to: number): Answer[] => [
  said(person, 'before', `${from}`),
  said(person, 'after', `${to}`, '2026-11-20'),
];

describe('what people said before and after', () => {
  it('counts who is surer, the same and less sure, and who could not become surer', () => {
    const { pairs, better, same, worse, atTopBefore } = beforeAndAfter([
      ...pair('a', 1, 4),
      ...pair('b', 2, 3),
      ...pair('c', 5, 5),
      ...pair('d', 4, 3),
    ]);
    assert.deepEqual(
      { pairs, better, same, worse, atTopBefore },
      { pairs: 4, better: 2, same: 1, worse: 1, atTopBefore: 1 },
    );
  });

  it('says the middle and the quarters of those with both answers, as answers that were given', () => {
    const { before, after } = beforeAndAfter([
      ...[1, 1, 2, 4].flatMap((from, at) => pair(`${at}`, from, from + 1)),
      said('only before', 'before', '5'),
    ]);
    assert.deepEqual(before.spread, { lowerQuarter: 1, middle: 1, upperQuarter: 2 });
    assert.deepEqual(after.spread, { lowerQuarter: 2, middle: 2, upperQuarter: 3 });
    assert.equal(beforeAndAfter([]).before.spread, undefined);
    assert.deepEqual(beforeAndAfter(pair('a', 3, 4)).before.spread, { lowerQuarter: 3, middle: 3, upperQuarter: 3 });
  });

  it('counts what is missing by its reason, and puts a question that was not put to nobody', () => {
    const { before, after } = beforeAndAfter([
      ...REASONS.map((reason, at) => said(`${at}`, 'before', reason)),
      said('x', 'before', '2'),
      said('y', 'after', 'left'),
    ]);
    assert.deepEqual(before.missing, {
      'not-asked': 1,
      skipped: 1,
      'does-not-apply': 1,
      'rather-not-say': 1,
      left: 1,
    });
    assert.deepEqual([before.asked, before.answered], [5, 1]);
    assert.deepEqual([after.asked, after.answered, after.missing.left], [1, 0, 1]);
  });

  it('keeps and counts answers that have no other side, with a card and without', () => {
    const { before, after, pairs } = beforeAndAfter([
      ...pair('a', 1, 2),
      said('b', 'before', '3'),
      said('', 'before', '3'),
      said('', 'after', '3'),
      said('c', 'after', '3'),
      said('d', 'after', 'skipped'),
    ]);
    assert.deepEqual([pairs, before.unmatched, after.unmatched], [1, 2, 2]);
  });

  it('takes the first answer before and the last one after, whatever their order in the file', () => {
    const answers = [
      said('a', 'before', '4', '2026-11-02'),
      said('a', 'before', '1', '2026-10-02'),
      said('a', 'after', '2', '2026-11-20'),
      said('a', 'after', '5', '2026-12-20'),
    ];
    for (const order of [answers, [...answers].reverse()]) {
      const { pairs, before, after } = beforeAndAfter(order);
      assert.deepEqual([pairs, before.spread?.middle, after.spread?.middle], [1, 1, 5]);
    }
  });

  it('makes nobody surer who filled it in twice on one day', () => {
    const twice = [1, 3].flatMap((step) => pair('a', step, step));
    const { better, worse, before, after } = beforeAndAfter(twice);
    assert.deepEqual([better, worse, before.spread?.middle, after.spread?.middle], [0, 1, 3, 1]);
  });

  it('adds up, and does not depend on the order of the file', () => {
    const anyAnswer = fc.record({
      person: fc.constantFrom('', 'a', 'b', 'c', 'd'),
      time: fc.constantFrom('before' as const, 'after' as const),
      date: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
      answer: fc.constantFrom('1', '2', '3', '4', '5', ...REASONS),
    });
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 30 }), (answers) => {
        const found = beforeAndAfter(answers);
        assert.equal(found.better + found.same + found.worse, found.pairs);
        for (const side of [found.before, found.after]) {
          const missing = REASONS.reduce((total, reason) => total + side.missing[reason], 0);
          assert.equal(side.answered + missing - side.missing['not-asked'], side.asked);
          assert.ok(side.unmatched >= 0 && side.unmatched + found.pairs <= side.answered);
        }
        assert.deepEqual(beforeAndAfter([...answers].reverse()), found);
      }),
    );
  });
});
