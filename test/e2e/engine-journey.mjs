// The journey that every engine makes on the built files, described once. Each chapter opens its own page.
import { byTag, text } from '../../.ci/html-tree.mjs';
import { page as source } from '../host-pages/read-html.mjs';
import { openingInWords } from './opening-oracle.mjs';
import { ANSWERS, SEND } from './person.mjs';
import { readsAloud } from './reading-aloud.mjs';
import { until } from './until.mjs';

const STEPS = [
  'Log in to your NHS account',
  'Open your repeat prescriptions',
  'Choose the medicines you need',
  'Add a note if you need to',
  'Check your pharmacy',
  'Check your request and send it',
];
/** The connection breaks, or a server keeps the half that it got. One a page: each takes the four seconds of handrail.css. */
const ACCIDENT = { charity: 'torn', wordpress: 'cut', plain: 'torn' };
const STATUS = { 'Phone us': 'Mo-Fr 09:00-17:00', 'Visit us': 'Tu 10:00-16:00; Th 13:00-19:00' };

/** Each run of words of a page's HTML, in reading order. */
function writtenWords(file) {
  const runs = (node) =>
    node.nodeName === '#text' ? [text(node).replace(/\s+/g, ' ').trim()] : (node.childNodes ?? []).flatMap(runs);
  return runs(byTag(source(file), 'body')[0]).filter(Boolean);
}

const focusIs = (page, name, rule) =>
  until(page, rule, (here, wanted) => here.focus() === wanted || `the focus is on “${here.focus()}”`, name);
const shows = (page, words, rule) =>
  until(page, rule, (here, wanted) => here.shown(wanted).length > 0 || `“${wanted}” cannot be seen`, words);
const stepShown = (page, number, rule) =>
  until(
    page,
    rule,
    (here, wanted) => {
      const open = here.steps().flatMap((step, index) => (here.canBeSeen(step) ? [index + 1] : []));
      return String(open) === String(wanted) || `steps ${open} are shown`;
    },
    number,
  );
/** Opens a page and waits for its parts: a guide, the ways to a person, and a form of five fields and two lists of choices. */
async function open({ page, file, site }) {
  await page.goto(`${site.url}/${file}.html`);
  await ready(page);
}
const ready = (page) =>
  until(page, 'all parts: each takes its place', (here) => here.parts() === 10 || `${here.parts()} of 10 stand`);

export const chapters = {
  async 'every part takes its place, and every word of the page is still there'({ page, file, ...rest }) {
    await open({ page, file, ...rest });
    await until(
      page,
      'all parts: no word of the page is lost',
      (here, words) => {
        const have = document.body.textContent.replace(/\s+/g, ' ');
        const lost = words.filter((word) => !have.includes(word));
        return !lost.length || `lost: ${lost.join(' | ')}`;
      },
      writtenWords(file),
    );
    await until(
      page,
      'all parts: our buttons are 56 px high or more, and nothing makes the page wider than the screen',
      (here) => {
        const small = here.all('button').filter((button) => here.canBeSeen(button) && button.offsetHeight < 56);
        if (small.length) return `small: ${small.map((button) => button.textContent.trim()).join(' | ')}`;
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth <= clientWidth || `${scrollWidth} px on ${clientWidth}`;
      },
    );
  },

  async 'a guide from its first step to the recap, and back'({ page, person, ...rest }) {
    await open({ page, ...rest });
    await stepShown(page, 1, 'step guide: it starts at step 1');
    await person.tick('I have done step 1');
    await shows(page, 'Step 1 of 6: done', 'step guide: a tick says done');
    await person.select('Next step');
    await focusIs(page, STEPS[1], 'step guide: Next step goes to the heading of step 2');
    await stepShown(page, 2, 'step guide: one step is shown at a time');
    await person.select('Back');
    await focusIs(page, STEPS[0], 'step guide: Back goes to the heading of step 1');
    for (const [index, heading] of STEPS.slice(1).entries()) {
      await person.select('Next step');
      await focusIs(page, heading, `step guide: Next step goes to the heading of step ${index + 2}`);
    }
    await person.select('Finish');
    await focusIs(page, 'You did this', 'step guide: Finish goes to the recap');
    for (const [index, heading] of STEPS.entries()) {
      await shows(page, `${index ? 'Not ticked' : 'Done'}: ${heading}`, 'step guide: the recap says what was ticked');
    }
    await shows(page, 'What happens next', 'step guide: the ending is shown at the recap');
    await person.select('Back');
    await focusIs(page, STEPS[5], 'step guide: Back from the recap goes to the last step');
  },

  async 'being stuck leads to a person with the words to say, and back'({ page, person, ...rest }) {
    await open({ page, ...rest });
    for (const step of [1, 2]) {
      await person.select('Next step');
      await focusIs(page, STEPS[step], 'step guide: Next step goes to the heading of the step');
    }
    await person.select('I am stuck');
    await focusIs(page, 'Talk to a person', 'talk to a person: “I am stuck” leads to it');
    await shows(
      page,
      `You can say: “I am using the guide ‘Order a repeat prescription’. I am stuck on step 3 of 6: ${STEPS[2]}”`,
      'talk to a person: it gives the words to say',
    );
    await shows(page, 'Call 01632 960 123', 'talk to a person: the ways are open');
    await person.select('Go back to step 3');
    await focusIs(page, STEPS[2], 'talk to a person: the way back leads to the step');
    await stepShown(page, 3, 'step guide: the way back shows that step alone');
  },

  async 'a question of a form leads to a person with the words to say, and back'({ page, person, ...rest }) {
    await open({ page, ...rest });
    const isSaid = () => !!document.querySelector('.handrail-where')?.getClientRects().length;
    await person.write('Phone number', '01632 960');
    await person.selectAbove('Talk to a person');
    await focusIs(page, 'Talk to a person', 'talk to a person: the link of the page leads to it');
    // Until the file has come that somebody fetches who starts to answer, the link is any page's. By the second time it is there.
    if (!(await page.evaluate(isSaid))) {
      await page.evaluate(() => document.querySelector('[name=phone]').focus());
      await person.selectAbove('Talk to a person');
    }
    await focusIs(page, 'Talk to a person', 'talk to a person: the link of the page leads to it');
    await shows(
      page,
      'You can say: “I am filling in the form ‘Ask us to call you’ and I have come to the question: Phone number”',
      'talk to a person: it gives the words to say',
    );
    await person.select('Go back to the form');
    await until(page, 'talk to a person: the way back leads to the question, and the answer is there', () => {
      const { name, value } = document.activeElement;
      return (name === 'phone' && value === '01632 960') || `the focus is on “${name}”, with “${value}”`;
    });
  },

  async 'the ways open, and say truthfully who is there now'({ page, person, ...rest }) {
    const before = new Date();
    await open({ page, ...rest });
    await until(page, 'talk to a person: the ways are put away at first', (here) =>
      here.shown('Call 01632 960 123').length ? 'they can be seen' : true,
    );
    await person.select('Ways to talk to us');
    await shows(page, 'Call 01632 960 123', 'talk to a person: the button opens the ways');
    for (const [way, hours] of Object.entries(STATUS)) {
      const said = await page.evaluate((name) => {
        const heading = [...document.querySelectorAll('h3')].find(({ textContent }) => textContent.trim() === name);
        return heading.closest('li').querySelector('.handrail-status').textContent.trim();
      }, way);
      const truth = [before, new Date()].map((moment) => openingInWords(hours, moment));
      if (!truth.some((words) => said.startsWith(words))) {
        throw new Error(`talk to a person: “${way}” says what is true now, “${truth[1]}”; it says “${said}”`);
      }
    }
  },

  async 'an empty form says what to do, and is sent as the person wrote it'({ page, person, site, ...rest }) {
    await open({ page, site, ...rest });
    await person.select(SEND, 'button');
    await focusIs(page, 'There is a problem', 'form: the summary takes the focus');
    await until(
      page,
      'form: the title says Error',
      () => document.title.startsWith('Error: ') || `it is “${document.title}”`,
    );
    await shows(page, 'Error: Enter full name', 'field: the problem stands beside it');
    const answers = await person.answer();
    const sent = site.posted.length;
    await person.select(SEND, 'button');
    await shows(page, 'We received this', 'form: it is posted, and the next page comes');
    if (site.posted[sent] !== answers) {
      throw new Error(`form: it sends what was written, ${answers}; the server got ${site.posted[sent]}`);
    }
  },

  async 'a problem in the summary leads to its field'({ page, person, ...rest }) {
    await open({ page, ...rest });
    await person.select(SEND, 'button');
    await focusIs(page, 'There is a problem', 'form: the summary takes the focus');
    await person.select('Enter phone number');
    await until(page, 'form: a problem leads to its field', () => {
      const { name } = document.activeElement;
      return name === 'phone' || `the focus is on “${name}”`;
    });
  },

  async 'a script that breaks off leaves the page whole, and the form sends'({ page, file, site }) {
    const accident = ACCIDENT[file];
    await page.goto(`${site.url}/${file}.html?script=${accident}`);
    await until(
      page,
      `all parts: with the script ${accident} every word can be seen`,
      (here, words) => {
        if (customElements.get('handrail-form')) return 'the script did run';
        const seen = here.visibleText();
        const lost = words.filter((word) => !seen.includes(word.replace(/\s+/g, '')));
        return !lost.length || `not seen: ${lost.slice(0, 5).join(' | ')}`;
      },
      writtenWords(file),
    );
    await page.evaluate(() => {
      const set = (name, value) => (document.querySelector(`[name="${name}"]`).value = value);
      set('name', 'Zoë');
      set('phone', '01632 960 001');
      document.querySelector('[name=contact][value=call]').checked = true;
      document.querySelector('form button').focus();
    });
    const sent = site.posted.length;
    await page.keyboard.press('Enter');
    await shows(page, 'We received this', 'form: without script it is posted');
    const wanted = 'name=Zo%C3%AB&phone=01632+960+001&email=&contact=call&best-time=any&before-we-call=';
    if (site.posted[sent] !== wanted) throw new Error(`form: without script it sends ${wanted}; ${site.posted[sent]}`);
    page.heard.length = 0; // What an engine says of the broken script is the accident itself.
  },

  async 'paper has every step and every way, and no controls'({ page, site, ...rest }) {
    await open({ page, site, ...rest });
    await page.print();
    await stepShown(page, [1, 2, 3, 4, 5, 6], 'step guide: paper has every step');
    await shows(page, 'Call 01632 960 123', 'talk to a person: paper has the ways');
    await shows(page, 'What happens next', 'step guide: paper has the ending');
    await until(page, 'step guide: paper says where the page is', (here) => {
      const place = location.href;
      return here.shown(place).length === 1 || `the address ${place} cannot be seen`;
    });
    await until(page, 'step guide, talk to a person: paper has no controls of ours', (here) => {
      const ours = here.all('button, a').filter((node) => node.getRootNode() !== document && here.canBeSeen(node));
      return !ours.length || `there is: ${ours.map((node) => node.textContent.trim()).join(' | ')}`;
    });
  },

  'a page is read aloud, paused and stopped': (visit) => readsAloud(visit, () => open(visit)),

  async 'the way out empties the page, leads away, and Back does not lead to it'({ page, file, site, person }) {
    await page.goto(`${site.url}/index.html?before`);
    await page.goto(`${site.url}/${file}.html`);
    await ready(page);
    await page.evaluate(() => {
      const part = document.createElement('handrail-exit-page');
      const link = document.createElement('a');
      Object.assign(link, { href: '/index.html?away', rel: 'noreferrer', textContent: 'Leave this page' });
      part.append(document.createElement('p'));
      part.firstChild.append(link);
      document.querySelector('main').prepend(part);
      // What is on the screen as soon as the title goes; for the page that comes next.
      const look = () => {
        const { length } = document.body.getClientRects();
        sessionStorage.setItem(
          'left',
          `${length} boxes, title ${document.title}, ${document.documentElement.innerText.trim()}`,
        );
      };
      new MutationObserver(look).observe(document.querySelector('title'), { childList: true });
    });
    await until(
      page,
      'exit page: it takes its place',
      () => !!document.querySelector('handrail-exit-page[data-handrail-ready]') || 'it does not stand',
    );
    await person.select('Leave this page');
    await until(page, 'exit page: the other page comes', () => location.search === '?away' || location.href);
    await until(page, 'exit page: the screen was empty before', () => {
      const left = sessionStorage.getItem('left');
      return left === '0 boxes, title 127.0.0.1, Loading' || left;
    });
    await page.back();
    await until(
      page,
      'exit page: Back leads to the page before it',
      () => location.search === '?before' || location.href,
    );
  },

  async 'Back and Forward find a page that works'({ page, person, ...rest }) {
    await open({ page, ...rest });
    await person.write('Full name', ANSWERS.name);
    await person.selectAbove('Hawthorn Road Hub');
    await until(page, 'page: the link leads away', (here) => here.parts() === 0 || 'it is the same page');
    for (const turn of ['once', 'twice']) {
      await page.back();
      await ready(page);
      await until(
        page,
        `field: Back ${turn} keeps what was written`,
        (here, wanted) => {
          const { value } = document.querySelector('[name=name]');
          return value === wanted || `it is “${value}”`;
        },
        ANSWERS.name,
      );
      await until(page, `step guide: after Back ${turn} one step is shown`, (here) => {
        const { length } = here.steps().filter(here.canBeSeen);
        return length === 1 || `${length} are`;
      });
      await page.forward();
      await until(page, 'page: Forward leads on', (here) => here.parts() === 0 || 'it is the same page');
    }
    await page.back();
    await ready(page);
    await person.select('Next step');
    await focusIs(page, STEPS[1], 'step guide: after Back, Next step goes to the heading of step 2');
  },
};

/** What was said on the console or thrown since the page came. */
export const complaints = async (page) => [...page.heard, ...(await page.evaluate(() => window.__heard ?? []))];
