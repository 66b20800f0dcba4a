/** The page check, for the people who make a page: looks at the page that it is put into, and says what it sees. */
import { WORD_LIST } from './components/explain-a-word/word-list.js';
import { plainWords } from './check/plain-words.js';
import { forgetOrder, isOrderRemembered, rememberOrder } from './page-check/look-at-order.js';
import { lookAtPage, partsReady } from './page-check/page-check.js';
import { watchPolicy } from './page-check/page-files.js';
import { Panel } from './page-check/panel.js';

/** `word|other=meaning`, a line each. */
const words = plainWords(
  WORD_LIST.trim()
    .split('\n')
    .map((line) => {
      const [spellings = '', meaning = ''] = line.split('=');
      const [word = '', ...others] = spellings.split('|');
      return { word, others, meaning };
    }),
);
const life = new AbortController();
const refused = watchPolicy(life.signal);

void partsReady(document).then(() =>
  new Panel({
    look: () => lookAtPage(document, { words, refused: refused() }),
    isOrderRemembered,
    rememberOrder: () => rememberOrder(document),
    forgetOrder,
    closed: () => life.abort(),
  }).open(),
);
