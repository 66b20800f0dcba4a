import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';
import { gapName, gapProblem, gapsOf } from '../../stories/snippet-builder/guide.js';
import { lastDayProblem } from '../../stories/snippet-builder/problems.js';
import { type Spelling, spelled } from '../../stories/snippet-builder/spellings.js';
import { answersOf, contents, EVERYTHING } from './contents.js';
import { allGaps, elementsIn, KINDS, make, PASTES, TODAY, wordsOf } from './read-snippet.js';

const PARTS = readdirSync(new URL('../../src/components', import.meta.url));

describe('a snippet', () => {
  it('is what the README of each part says to paste', () => {
    const { html, gaps } = make({ ...EVERYTHING, what: 'person', nation: 'wales', way: 'phone' });
    assert.equal(
      html,
      `<handrail-talk-to-a-person id="talk" nation="wales">
  <h2>Talk to a person</h2>
  <p>You do not have to do this online.</p>
  <ul>
    <li>
      <h3>Phone us</h3>
      <p><a href="tel:+441632960123">Call 01632 960 123</a></p>
      <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00; PH off">Monday to Friday, 9am to 5pm. Closed on bank holidays</p>
      <p data-handrail-part="cost">It costs the same as a call to any number that starts with 01 or 02.</p>
      <p data-handrail-part="interpreter">You can ask for an interpreter. It is free.</p>
      <p data-handrail-part="relay">
        If you cannot hear or speak on the phone, use Relay UK:
        <a href="tel:18001+441632960123">18001 01632 960 123</a>
      </p>
    </li>
  </ul>
  <p data-handrail-part="checked" data-handrail-checked="2026-11-23">Checked on 23 November 2026</p>
</handrail-talk-to-a-person>
`,
    );
    assert.deepEqual(gaps, []);
  });

  it('shows a gap for what is not there yet, or cannot be right', () => {
    const empty = make({ what: 'person', way: EVERYTHING.way });
    assert.deepEqual(empty.gaps, [
      'your phone number',
      'your opening hours',
      'your number for text messages',
      'your WhatsApp number',
      'your email address',
      'your address',
    ]);
    const wrong = make({
      what: 'person',
      way: ['phone', 'email'],
      phone: 'ring us',
      'phone-hours': 'Mo-Fr 9-17',
      email: 'help',
    });
    assert.deepEqual(wrong.gaps, ['your phone number', 'your opening hours', 'your email address']);
    assert.doesNotMatch(wrong.html, /ring us|9-17|mailto/);
    assert.deepEqual(make({ what: 'person', way: 'text', text: '01632 960 123' }).gaps, [
      'your number for text messages',
    ]);
    const guide = { what: 'guide', guide: 'spot-a-scam', 'gap-your-surgery-s-phone-number': 'ring us' };
    assert.ok(make(guide).gaps.includes("your surgery's phone number"));
    assert.doesNotMatch(make(guide).html, /ring us/);
  });

  it('says the days on which nobody is there, to people and to scripts', () => {
    const closed = { 'closed-from-day': '24', 'closed-from-month': 'December', 'closed-from-year': '2026' };
    const until = { 'closed-to-day': '2', 'closed-to-month': '1', 'closed-to-year': '2027' };
    const hoursOf = (answers: Record<string, string>): string => {
      const { html } = make({ ...EVERYTHING, what: 'person', way: 'phone', ...answers });
      return /data-handrail-hours="([^"]*)">([^<]*)/.exec(html)!.slice(1).join(' = ');
    };
    assert.match(hoursOf(closed), /2026 Dec 24 off = .*Closed on 24 December 2026$/);
    assert.match(
      hoursOf({ ...closed, ...until }),
      /2026 Dec 24-2027 Jan 2 off = .*from 24 December 2026 to 2 January 2027$/,
    );
    assert.ok(parseOpeningHours(hoursOf({ ...closed, ...until }).split(' = ')[0]!));
    // A day that has passed, and a last day before the first.
    assert.doesNotMatch(hoursOf({ ...closed, 'closed-from-year': '2025' }), /24/);
    assert.doesNotMatch(hoursOf({ ...closed, ...until, 'closed-to-year': '2026' }), /24/);
    assert.match(
      lastDayProblem(
        answersOf({ ...closed, ...until, 'closed-to-day': '1', 'closed-to-month': '12', 'closed-to-year': '2026' }),
        TODAY,
      ) ?? '',
      /or after it/,
    );
    assert.match(lastDayProblem(answersOf(until), TODAY) ?? '', /first day/);
  });

  for (const [kind, chosen] of Object.entries(KINDS))
    it(`holds the same words and parts in every spelling: ${kind}`, () => {
      const answers = { ...EVERYTHING, ...chosen, 'with-person': 'no' };
      const inTags = make({ ...answers, paste: 'tags' }).html;
      const parts = elementsIn(inTags).flatMap(({ tagName }) => /^handrail-(.*)/.exec(tagName)?.[1] ?? []);
      assert.ok(parts.length);
      for (const paste of PASTES) {
        const { html } = make({ ...answers, paste });
        assert.equal(wordsOf(html), wordsOf(inTags), paste);
        const marked = elementsIn(html).flatMap(({ tagName, attrs }) => {
          const named = new Map(attrs.map(({ name, value }) => [name, value]));
          return (
            /^handrail-(.*)/.exec(tagName)?.[1] ??
            named.get('data-handrail') ??
            PARTS.find((part) => named.get('class') === `handrail-${part}`) ??
            []
          );
        });
        assert.deepEqual(marked, parts, paste);
        if (paste === 'classes') assert.doesNotMatch(html, /data-handrail|<section|<handrail/);
        else assert.equal(spelled(html, 'tags'), inTags, paste);
      }
    });

  it('has a <div> for each part inside another, as the README of each part has it', () => {
    const { html } = make({ ...EVERYTHING, what: 'form', form: 'feedback', paste: 'data', 'with-person': 'no' });
    assert.match(html, /^<section data-handrail="feedback">\n {2}<div data-handrail="form" data-handrail-view="one">/);
    assert.match(html, /<div data-handrail="choices">/);
    assert.equal(html.match(/<section/g)?.length, 1);
  });

  it('comes back from one spelling to the other as it was', () => {
    for (const { html } of Object.values(contents.guides))
      for (const guide of Object.values(html))
        assert.equal(spelled(guide, 'data').replace(/\s+/g, ' '), guide.replace(/\s+/g, ' '));
    const twice = (html: string, spelling: Spelling): string => spelled(spelled(html, spelling), spelling);
    for (const html of Object.values(contents.questions))
      for (const spelling of ['tags', 'data', 'classes'] as const)
        assert.equal(twice(html, spelling), spelled(html, spelling));
  });

  it('fills every gap of every guide in every language, and names those that are left', () => {
    const fill = (words: string): string =>
      /days$/.test(words)
        ? '2'
        : /web/.test(words)
          ? 'www.surgery.example'
          : /'s opening/.test(words)
            ? 'Weekdays, 8am to 6:30pm'
            : '01632 960 123';
    const filled = Object.fromEntries(allGaps.map((words) => [gapName(words), fill(words)]));
    assert.equal(Object.keys(filled).length, allGaps.length, 'no two gaps share a name');
    for (const [guide, { html }] of Object.entries(contents.guides))
      for (const language of Object.keys(html)) {
        const wanted = { what: 'guide', guide, language, way: 'phone' };
        assert.deepEqual(make({ ...wanted, ...filled }).gaps, [], `${guide} ${language}`);
        assert.deepEqual(make(wanted).gaps, gapsOf(html[language]!), `${guide} ${language}`);
        // A number becomes a link, and a link holds no other.
        assert.doesNotMatch(html[language]!, /<a\b(?:(?!<\/a>)[^])*<mark/);
      }
    const urdu = make({ what: 'guide', guide: 'order-a-repeat-prescription', language: 'ur', ...filled }).html;
    assert.match(urdu, /<span dir="ltr"><a href="tel:\+441632960123">01632 960 123<\/a><\/span>/);
  });

  it('takes no answer for a gap that cannot be right', () => {
    assert.match(gapProblem("your surgery's phone number", 'none') ?? '', /7 to 15 numbers/);
    assert.match(gapProblem("your surgery's number of working days", 'two') ?? '', /as a number/);
    assert.match(gapProblem("your surgery's web address", 'our site') ?? '', /web address, such as/);
    assert.match(gapProblem("your surgery's opening times", 'Mo-Fr 8-18') ?? '', /Mo-Fr 08:00-18:00/);
    assert.equal(gapProblem("your hub's name", '<b>'), undefined);
  });

  it('never changes a number for urgent help', () => {
    for (const nation of Object.keys(contents.urgent)) {
      const html = make({ ...EVERYTHING, what: 'urgent', nation, paste: 'data' }).html;
      assert.equal(html.replace(/\s+/g, ' '), contents.urgent[nation]!.replace(/\s+/g, ' '));
    }
  });
});
