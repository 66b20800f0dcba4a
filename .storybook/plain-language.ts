// A panel that says what is not plain in the HTML of the story that is shown: in the words of `handrail check`.
import { createElement } from 'react';
import { syllable } from 'syllable';
import { addons, types, useParameter } from 'storybook/manager-api';
import { checkHtml } from '../src/check/check-html.js';
import { asLines } from '../src/check/findings-as.js';
import { plainWords } from '../src/check/plain-words.js';
import facts from '../src/content/word-list/facts.json';

const NAME = 'handrail-plain-language';
const TITLE = 'Plain language';

function Findings() {
  const code = useParameter<{ source?: { code?: string } }>('docs')?.source?.code;
  const heading = createElement('h2', { style: { fontSize: '1.125em', margin: 0 } }, TITLE);
  const box = { style: { padding: 16, fontSize: 16, lineHeight: 1.5, overflowWrap: 'anywhere' } } as const;
  if (!code)
    return createElement('div', box, heading, createElement('p', null, 'Choose an example to see its words checked.'));
  const today = new Date().toISOString().slice(0, 10);
  const page = checkHtml(code, { today, words: plainWords(facts.words), syllables: syllable });
  const lines = asLines([{ name: 'example', ...page }]);
  return createElement(
    'div',
    box,
    heading,
    createElement('p', null, lines.at(-1)),
    createElement(
      'ul',
      { style: { margin: 0, paddingInlineStart: 20 } },
      ...lines.slice(0, -1).map((line) => createElement('li', { key: line, style: { marginBlockEnd: 8 } }, line)),
    ),
  );
}

addons.register(NAME, () => {
  addons.add(NAME, {
    type: types.PANEL,
    title: TITLE,
    render: ({ active }) => (active ? createElement(Findings) : createElement('div')),
  });
});
