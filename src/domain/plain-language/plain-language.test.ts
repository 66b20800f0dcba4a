import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkPlainLanguage, rules } from './plain-language.js';
import type { Block, Kind, Options } from './rule.js';

const KINDS: readonly Kind[] = ['heading', 'paragraph', 'bullet', 'step-heading', 'step', 'link'];
const words = (count: number): string => `${'word '.repeat(count - 1)}word.`;

/** The rules that say something, with the words that they found. */
function found(text: string, kind: Kind = 'paragraph', options: Options = {}, more: Partial<Block> = {}): string[] {
  return checkPlainLanguage([{ kind, text, ...more }], options).map(({ rule, words }) => `${rule}: ${words}`);
}

describe('plain language', () => {
  const faults: readonly (readonly [text: string, expected: string, kind?: Kind])[] = [
    [words(21), `long-sentence: ${words(21)}`],
    ['Up. Down. Left. Right.', 'long-paragraph: Up. Down. Left. Right.'],
    ['You can’t go back.', 'contraction: can’t'],
    ["Don't worry.", "contraction: Don't"],
    ['Simply log in.', 'shame-word: Simply'],
    ['You just enter your name.', 'shame-word: just'],
    ['It is easy to do.', 'shame-word: easy'],
    ['You should call us.', 'should: should'],
    ['Click on Send.', 'click-or-tap: Click on'],
    ['Then tap Send.', 'click-or-tap: tap'],
    ['What happens next?', 'question-heading: What happens next?', 'heading'],
    ['click here', 'vague-link: click here', 'link'],
    ['Find out more', 'vague-link: Find out more', 'link'],
    ['Read more…', 'vague-link: Read more…', 'link'],
    ['We will call you soon.', 'vague-date: soon'],
    ['We answer as soon as possible.', 'vague-date: as soon as possible'],
    ['The form must be filled in first.', 'passive: must be filled'],
    ['A clinician will call.', 'jargon: clinician'],
    ['Ask your practice.', 'jargon: practice'],
    ['Open the app and then select Messages.', 'two-actions: and then select', 'step'],
    ['Open the app and select Messages.', 'two-actions: Open the app and select', 'step'],
    ['Your medicines', 'verb-first: Your medicines', 'step-heading'],
    ['Do not share your password.', 'negative-step: Do not', 'step'],
    ['select Messages', 'step-sentence: select Messages', 'step'],
    ['Ask for PALS.', 'acronym: PALS'],
    ['Choose 2FA now.', 'acronym: 2FA'],
    ['DO NOT wait.', 'capitals: DO NOT'],
    ['This is IMPORTANT.', 'capitals: IMPORTANT'],
    ['Bring two photos.', 'number-word: two'],
    ['It has 12000 members.', 'thousands: 12000'],
    ['Allow 2-7 days.', 'range: 2-7'],
    ['Open 9am–5pm.', 'range: 9am–5pm'],
    ['Open Monday-Friday.', 'range: Monday-Friday'],
    ['Half (50%) agree.', 'percentage: 50%'],
    ['We answer within 5.', 'number-without-unit: within 5'],
    ['Come at 5.30pm.', 'time-format: 5.30pm'],
    ['Come at 17:30.', 'time-format: 17:30'],
    ['Come at 5 p.m. on Monday.', 'time-format: 5 p.m.'],
    ['Come at 12pm.', 'time-format: 12pm'],
    ['Come at noon.', 'time-format: noon'],
    ['On 6th August 2026.', 'date-format: 6th August 2026'],
    ['On 06/08/2026.', 'date-format: 06/08/2026'],
    ['On August 6, 2026.', 'date-format: August 6, 2026'],
    ['On 2026-08-06.', 'date-format: 2026-08-06'],
    ['On 6 Aug we met.', 'date-format: 6 Aug'],
    ['On Wednesday, 6 August.', 'date-format: Wednesday, 6 August'],
  ];
  for (const [text, expected, kind] of faults) {
    it(`finds what is wrong in “${text.slice(0, 40)}”`, () => assert.deepEqual(found(text, kind), [expected]));
  }

  it('finds each rule at least once in these', () => {
    const seen = new Set(faults.map(([, expected]) => expected.split(':')[0]));
    const unseen = rules.map(({ name }) => name).filter((name) => !seen.has(name));
    assert.deepEqual(unseen, ['long-list']);
  });

  for (const [text, kind] of [
    [words(20)],
    ['Up. Down. Left.'],
    ['You cannot go back. You’ll get a text. It’s free.'],
    ['Just over half of people agree. We have just sent it. Not just you.'],
    ['This makes your phone easier to use.'],
    ['You should see a new screen. You should not see a cost.'],
    ['Turn on the cold tap. Drink tap water.'],
    ['It is too soon. How soon can you come? Call shortly before you leave.'],
    ['Read about prescription charges', 'link'],
    ['Moreover', 'link'],
    ['Select More, then select Messages.', 'step'],
    ['If you have a letter, choose your hospital.', 'step'],
    ['On the next screen, select Prescriptions.', 'step'],
    ['The NHS App and 2 GPs in the UK. British Sign Language (BSL). Use BSL.'],
    ['PALS (Patient Advice and Liaison Service) can help.'],
    ['Come to LS1 4AP, SW1A 1AA or anywhere in LS1.'],
    ['Your number looks like QQ 12 34 56 C.'],
    ['They do triage (they look at what you said), then call.'],
    ['Use two-step checks. One of them is ready.'],
    ['Text 85258. Forward it to 7726. In 2026.'],
    ['Call 01632 960 123. Pay £1,000. Enter code 123456.'],
    ['Allow 2 to 7 days. Call 0161-496-0123 or 943-476-5919. COVID-19.'],
    ['Ask for help within 5 days, every 2 weeks, up to 3 times. Wait for 111.'],
    ['Come at 5pm, 5:30pm, 11:05am, midday or midnight. It is a 5 minute walk.'],
    ['On Wednesday 6 August 2026 or 6 August. In May 2026. In March 10 people came.'],
    ['1 in 7 people said yes.'],
    ['Bring your registration and your training books. We bring it.'],
  ] as const satisfies readonly (readonly [string, Kind?])[]) {
    it(`has nothing to say about “${text.slice(0, 40)}”`, () => assert.deepEqual(found(text, kind), []));
  }

  for (const [text, suggestion] of [
    ['I won’t.', 'Write "will not".'],
    ["Can't go.", 'Write "Cannot".'],
    ['At 17:00.', 'Write "5pm".'],
    ['At 00:15.', 'Write "12:15am".'],
    ['At 12am.', 'Write "midnight".'],
    ['At 5.30 p.m. today.', 'Write "5:30pm".'],
    ['On 06/08/26.', 'Write "6 August 2026".'],
    ['On August 6th.', 'Write "6 August".'],
    ['We saw 1234567.', 'Write "1,234,567".'],
    ['Mon-Fri.', 'Write "Mon to Fri".'],
    ['Twelve people.', 'Write "12".'],
  ] as const) {
    it(`says what to write for “${text}”`, () =>
      assert.equal(checkPlainLanguage([{ kind: 'paragraph', text }])[0]?.suggestion, suggestion));
  }

  it('calls a sentence of 26 words an error, and one of 21 a warning', () => {
    const severity = (count: number) => checkPlainLanguage([{ kind: 'paragraph', text: words(count) }])[0]?.severity;
    assert.deepEqual(
      [severity(20), severity(21), severity(25), severity(26)],
      [undefined, 'warning', 'warning', 'error'],
    );
  });

  it('counts the bullets of each list', () => {
    const bullets = (count: number, list: number): Block[] =>
      [...Array(count).keys()].map((n) => ({ kind: 'bullet', text: `item ${n}`, list }));
    const findings = checkPlainLanguage([...bullets(6, 1), ...bullets(7, 2)]);
    assert.deepEqual(
      findings.map(({ rule, where }) => [rule, where.block]),
      [['long-list', 12]],
    );
  });

  it('looks for two actions in what stands in a step, and nowhere else', () => {
    const text = 'Open it and then select Send.';
    assert.deepEqual(found(text), []);
    assert.deepEqual(found(text, 'paragraph', {}, { step: 1 }), ['two-actions: and then select']);
  });

  it('names a short form once, and not where a later text explains it', () => {
    const text = (one: string): Block => ({ kind: 'paragraph', text: one });
    const of = (...texts: string[]) => checkPlainLanguage(texts.map(text)).map(({ where }) => where.block);
    assert.deepEqual(of('Ask PALS.', 'PALS can help.'), [0]);
    assert.deepEqual(of('Ask PALS.', 'The hospital team for complaints (PALS).'), []);
    assert.deepEqual(found('Ask PALS.', 'paragraph', { known: ['PALS'] }), []);
  });

  it('knows the words that it is given', () => {
    const options = { words: [{ word: 'A&E (hospital)', plain: 'hospital emergency department' }] };
    assert.deepEqual(found('Go to the a&E (hospital) today.', 'paragraph', options), ['jargon: a&E (hospital)']);
  });

  it('passes over other languages', () => {
    for (const lang of ['cy', 'ur', 'enm']) assert.deepEqual(found('DO NOT click.', 'paragraph', {}, { lang }), []);
    for (const lang of ['en', 'en-GB', 'EN']) assert.notDeepEqual(found('Click.', 'paragraph', {}, { lang }), []);
  });

  it('gives every rule a number and a name of its own, and a source', () => {
    assert.deepEqual(
      rules.map(({ number }) => number),
      rules.map((_, index) => index + 1),
    );
    assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
    assert.ok(rules.every(({ source }) => source.length > 10));
  });

  const SCRAPS =
    `can't just should click tap here? and then NHS PALS DO NOT 5.30pm 17:30 12am 6th August 2026 06/08/2026 Mon-Fri
    9am-5pm 2 - 7 1000 two 50% within 5. Open select Mr A. B. Smith ( [ \\ * + $ – … ’ “ e.g. www.nhs.uk/app 01632 960 123`.split(
      /\s+/,
    );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((parts) => parts.join(' ')),
  );
  const anyBlocks = fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), text: anyText, step: fc.constantFrom(1, 2), list: fc.nat(3) }),
    { maxLength: 12 },
  );

  it('has findings to any text that stand where they say, in reading order', () => {
    fc.assert(
      fc.property(
        anyBlocks,
        fc.array(fc.record({ word: anyText, plain: fc.string() }), { maxLength: 3 }),
        (blocks, list) => {
          const findings = checkPlainLanguage(blocks, { words: list });
          for (const { where, words, suggestion } of findings) {
            assert.equal(blocks[where.block]?.text.slice(where.from, where.to), words);
            assert.ok(words && suggestion);
          }
          const order = findings.map(({ where }) => where.block * 1e6 + where.from);
          assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
          );
        },
      ),
    );
  });

  it('says the same about a block whatever stands in another language beside it', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (blocks, others) => {
        const welsh = others.map((block) => ({ ...block, lang: 'cy' }));
        const moved = (by: number) => checkPlainLanguage(blocks).map(({ where, ...rest }) => [where.block + by, rest]);
        const both = checkPlainLanguage([...welsh, ...blocks]).map(({ where, ...rest }) => [where.block, rest]);
        assert.deepEqual(both, moved(welsh.length));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    // Processor time, in microseconds: what else runs on the machine does not count.
    const time = (text: string): number => {
      const start = process.cpuUsage();
      checkPlainLanguage([{ kind: 'step', text, step: 1 }], { words: [{ word: 'x y', plain: 'z' }] });
      return process.cpuUsage(start).user;
    };
    for (const scrap of [...SCRAPS, ' ', 'a', 'A', '1', '1 ', '. ', 'A. ', 'Open and ', 'if ']) {
      const took = time(scrap.repeat(Math.ceil(20_000 / scrap.length)));
      assert.ok(took < 2e6, `${scrap}: ${took} microseconds`);
    }
  });
});
