import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';
import { gapName, gapProblem, gapsOf } from '../../stories/snippet-builder/guide.js';
import { folderOf, lastDayProblem, messageProblem, phoneLink } from '../../stories/snippet-builder/problems.js';
import { makeSnippet, type Snippet } from '../../stories/snippet-builder/snippet.js';
import { type Spelling, spelled } from '../../stories/snippet-builder/spellings.js';
import { answersOf, contents, EVERYTHING } from './contents.js';

const TODAY = '2026-11-23';
const make = (answers: Parameters<typeof answersOf>[0]): Snippet => {
  const snippet = makeSnippet(answersOf(answers), contents, TODAY);
  assert.ok(snippet, 'there is a snippet');
  return snippet;
};
const code = ({ blocks }: Snippet): string => blocks.map((block) => block.code).join('\n');

type Node = DefaultTreeAdapterTypes.ChildNode;
const elementsIn = (html: string): DefaultTreeAdapterTypes.Element[] => {
  const walk = (nodes: readonly Node[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node.childNodes)] : []));
  return walk(parseFragment(html).childNodes);
};
const wordsOf = (html: string): string => {
  const walk = (nodes: readonly Node[]): string =>
    nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? walk(node.childNodes) : '')).join(' ');
  return walk(parseFragment(html).childNodes).replace(/\s+/g, ' ').trim();
};

const KINDS: Record<string, Record<string, string>> = {
  person: { what: 'person' },
  urgent: { what: 'urgent', nation: 'scotland' },
  'call me': { what: 'form', form: 'call-me' },
  feedback: { what: 'form', form: 'feedback', language: 'ur' },
  ...Object.fromEntries(
    Object.entries(contents.guides).flatMap(([guide, { html }]) =>
      Object.keys(html).map((language) => [`${guide}, ${language}`, { what: 'guide', guide, language }]),
    ),
  ),
};
const PARTS = readdirSync(new URL('../../src/components', import.meta.url));
const PASTES = ['tags', 'wordpress', 'data', 'classes', 'frame'];
const allGaps = [...new Set(Object.values(contents.guides).flatMap(({ html }) => Object.values(html).flatMap(gapsOf)))];

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

  const HOSTILE = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '-->',
        '<!--',
        '<script>',
        '</script>',
        'onclick=',
        'javascript:',
        '[gallery]',
        '</p>',
        ' ',
        'x',
        '1',
        '01632 960 123',
        '\u202e',
        '$&',
        '\n',
      ),
    }),
  );
  const NAMES = [
    'phone',
    'phone-hours',
    'text',
    'whatsapp',
    'email',
    'wait',
    'address',
    'visit-hours',
    'form-address',
    'site',
    'folder',
    'files-address',
    'nation',
    'guide',
    'language',
    'form',
    'files',
    'closed-from-day',
    ...allGaps.map(gapName),
  ];
  const SCHEMES = /^(?:#|\/|tel:|sms:|mailto:|https:\/\/|$)/;

  it('holds nothing but words of what people type, whatever they type', () => {
    const kind = fc.constantFrom(...Object.values(KINDS));
    const typed = fc.record(Object.fromEntries(NAMES.map((name) => [name, HOSTILE])), { requiredKeys: [] });
    fc.assert(
      fc.property(kind, fc.constantFrom(...PASTES), typed, (chosen, paste, answers) => {
        const snippet = makeSnippet(answersOf({ ...EVERYTHING, ...answers, ...chosen, paste }), contents, TODAY);
        assert.ok(snippet);
        const [head, rest] =
          paste === 'frame' ? [code(snippet), snippet.html] : [snippet.blocks[0]!.code, snippet.blocks[1]!.code];
        assert.equal(elementsIn(head).filter(({ tagName }) => tagName === 'script').length, 1);
        assert.equal(elementsIn(head).filter(({ tagName }) => tagName === 'link').length, 1);
        for (const { tagName, attrs } of elementsIn(rest)) {
          assert.doesNotMatch(tagName, /^(?:script|style|iframe|object|embed|link|base|meta|img|svg)$/);
          for (const { name, value } of attrs) {
            assert.doesNotMatch(name, /^on|^style$|^formaction$|^srcdoc$/);
            if (['href', 'action'].includes(name)) assert.match(value, SCHEMES);
          }
        }
        assert.doesNotMatch(rest, /\[gallery\]|\u202e|<!--(?! \/?wp:html| A draft| handrail-ignore)/);
        const openings = rest.match(/<!-- \/?wp:html -->/g) ?? [];
        assert.equal(openings.length, paste === 'wordpress' ? 2 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('shows what people typed as they typed it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<b>', '&amp;', '"', '[x]', '$&', 'Ann', ' ', "O'Neill"), minLength: 1 }),
        (typed) => {
          const wanted = typed.replace(/\s+/g, ' ').trim();
          const { html } = make({ what: 'person', way: 'email', wait: typed });
          const shown = elementsIn(html).filter(({ attrs }) => attrs.some(({ value }) => value === 'wait'));
          assert.equal(shown.length, wanted ? 1 : 0);
          assert.ok(wordsOf(html).includes(wanted));
        },
      ),
    );
  });
});

describe('the files of Handrail', () => {
  it('come from the same site with their hash, or from another as the classic file', () => {
    const same = make({ what: 'urgent', policy: 'yes' });
    assert.equal(
      same.blocks[0]!.code,
      `<link rel="stylesheet" href="/handrail-0.1.0/handrail.css" integrity="sha384-handrail.css" />
<script type="module" src="/handrail-0.1.0/handrail.js" integrity="sha384-handrail.js"></script>
`,
    );
    assert.equal(same.blocks[2]!.code, "script-src 'self'; style-src 'self'\n");
    const other = make({
      what: 'urgent',
      files: 'elsewhere',
      'files-address': 'https://files.hub.example/h',
      policy: 'yes',
    });
    assert.match(
      other.blocks[0]!.code,
      /src="https:\/\/files\.hub\.example\/h\/handrail-all\.js" integrity="sha384-handrail-all\.js" crossorigin="anonymous"/,
    );
    assert.equal(other.blocks[2]!.code, 'script-src https://files.hub.example; style-src https://files.hub.example\n');
    assert.deepEqual(make({ what: 'urgent', paste: 'frame' }).gaps, ['your address of Handrail’s files']);
  });

  it('are taken from no address that is none', () => {
    for (const wrong of [
      'http://a.example/',
      '//a.example/',
      'https:',
      'https://',
      'a b',
      'javascript:x',
      'https://u:p@a.example/',
      'https://a.example/?x',
      '/h/',
    ])
      assert.equal(folderOf(wrong, true), undefined, wrong);
    for (const wrong of [
      'handrail',
      '//a.example/',
      '/a b/',
      '/a"b',
      'https://a.example/',
      '/h?v=1',
      '/\\evil.example',
    ])
      assert.equal(folderOf(wrong, false), undefined, wrong);
    assert.equal(folderOf('/handrail-0.1.0', false), '/handrail-0.1.0/');
  });
});

describe('a phone number', () => {
  it('is dialled the same from everywhere', () => {
    const dialled: Record<string, string | undefined> = {
      '01632 960 123': '+441632960123',
      '(01632) 960-123 ext 4': '+441632960123',
      '+44 (0)1632 960123': '+441632960123',
      '0044 1632 960123': '+441632960123',
      '٠١٦٣٢ ٩٦٠ ١٢٣': '+441632960123',
      'call us': undefined,
      '12': undefined,
    };
    for (const [typed, link] of Object.entries(dialled)) assert.equal(phoneLink(typed), link, typed);
  });

  it('for text messages is a mobile', () => {
    assert.match(messageProblem('01632 960 123') ?? '', /starts with 07/);
    assert.equal(messageProblem('07700 900 123'), undefined);
    assert.equal(messageProblem('+353 85 012 3456'), undefined);
  });
});
