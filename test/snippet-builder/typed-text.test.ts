import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gapName } from '../../stories/snippet-builder/guide.js';
import { makeSnippet } from '../../stories/snippet-builder/snippet.js';
import { answersOf, contents, EVERYTHING } from './contents.js';
import { allGaps, elementsIn, KINDS, make, PASTES, TODAY, wordsOf } from './read-snippet.js';

const code = ({ blocks }: Pick<ReturnType<typeof make>, 'blocks'>): string =>
  blocks.map((block) => block.code).join('\n');

describe('a snippet', () => {
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
