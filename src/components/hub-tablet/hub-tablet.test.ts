import { expect } from '@open-wc/testing';
import { emulate, focused, look, press, resize, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/one-question.js';
import { isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as urdu } from '../../locales/generated/ur.js';
import { type AnswerRow, badColumn, COLUMNS } from '../../domain/answers-file.js';
import type { KeptForm } from '../../domain/kept-forms.js';
import { londonDate } from '../../domain/london-time.js';
import { sendAnswers } from '../../parts/answers.js';
import * as store from '../../platform/answers-store.js';
import { define } from '../../platform/define.js';
import { HandrailHubTablet } from './hub-tablet.js';

define('handrail-hub-tablet', HandrailHubTablet);
/** A part as the confidence check is for this one: it tells of the answers. */
define(
  'handrail-confidence-check',
  class extends HTMLElement {
    private life = new AbortController();
    connectedCallback(): void {
      this.life = new AbortController();
      sendAnswers(this, this.life.signal);
    }
    disconnectedCallback(): void {
      this.life.abort();
    }
  },
);
/** One whose file has not come. */
define('handrail-feedback', class extends HTMLElement {});

const QUESTIONS = `<h2>How sure do you feel?</h2><form action="/answers" method="post">
  <input type="hidden" name="site" value="bexley-library"><input type="hidden" name="form" value="confidence-check">
  <input type="hidden" name="time" value="before">
  <label>The code on your card <input name="code"></label>
  <fieldset><legend>How sure do you feel about passwords?</legend>
    <label><input type="radio" name="passwords-and-codes" value="1"> Not at all sure</label>
    <label><input type="radio" name="passwords-and-codes" value="2"> Sure</label></fieldset>
  <label>Anything else? <textarea name="more"></textarea></label>
  <button>Send my answers</button></form>`;
const CHECK = `<handrail-confidence-check>${QUESTIONS}</handrail-confidence-check>`;
const TABLET = '<handrail-hub-tablet><h2>For staff: answers on this tablet</h2><p>Words.</p></handrail-hub-tablet>';
const KEEP = 'Keep answers on this tablet';
const THANKS = 'Thank you. Your answers are kept';
const FAILED = 'Your answers are not kept yet';

/** What the page's own form was sent with. */
let posted: FormData[] = [];
/** The files that were handed to the browser. */
let files: { name: string; text: Promise<string> }[] = [];
const put = async (before = CHECK, after = TABLET, attributes = ''): Promise<HTMLElement> => {
  const page = await place(`<div ${attributes}>${before}${after}</div>`);
  postLast();
  await until(() => button(page, KEEP) ?? button(page, 'For staff') ?? page.querySelector('[lang]'));
  return page;
};
const onSubmit = (event: Event): void => {
  // Firefox sends a form also for an event that a script has made.
  if (!event.defaultPrevented) posted.push(new FormData(event.target as HTMLFormElement));
  event.preventDefault();
};
/** The test page posts nothing, and hears of it after all others. */
const postLast = (): void => {
  removeEventListener('submit', onSubmit);
  addEventListener('submit', onSubmit);
};
const tabletIn = (page: Element): HTMLElement => page.querySelector('handrail-hub-tablet') as HTMLElement;
const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const words = (page: Element): string => linesOnScreen(tabletIn(page)).join('\n');
const button = (page: Element, name: string, at = tabletIn(page)): HTMLButtonElement | undefined =>
  [...at.shadowRoot!.querySelectorAll('button')].find((one) => wordsOf(one) === name);
const find = <E extends HTMLElement = HTMLInputElement>(page: Element, selector: string): E =>
  page.querySelector(selector) as E;

async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<T>> {
  const end = performance.now() + 5000;
  for (;;) {
    await settled();
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It never came to this: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
const pressButton = async (page: Element, name: string): Promise<void> => {
  (await until(() => button(page, name), `a button ${name}`)).click();
  await settled();
  if (name === 'Next person') await openStaff(page);
};
/** It closes when a form was sent, and when the tablet goes to the next person. */
const openStaff = async (page: Element): Promise<void> => {
  const staff = await until(() => button(page, 'For staff'), 'For staff');
  await settled();
  if (staff.getAttribute('aria-expanded') === 'false') staff.click();
  await settled();
};
const turnOn = async (page: Element): Promise<void> => {
  await pressButton(page, KEEP);
  await until(() => words(page).includes('Forms kept'));
};
const answer = (page: Element, value = '2'): void => find(page, `[name=passwords-and-codes][value="${value}"]`).click();
const send = async (page: Element, ends = THANKS): Promise<void> => {
  find<HTMLButtonElement>(page, 'form button').click();
  await until(() => words(page).includes(ends), `the words ${ends}`);
  if (ends === THANKS) await openStaff(page);
};
const countOf = (page: Element, what: string): string => new RegExp(`${what}\n(.*)`).exec(words(page))?.[1] ?? '';
const kept = (): Promise<readonly KeptForm[]> => store.readForms<KeptForm>();
const rowsKept = async (): Promise<AnswerRow[]> => (await kept()).flatMap(({ rows }) => rows);
// WebKit lists those of version 0 too, that somebody asked for and that were not made.
const databases = async (): Promise<(string | undefined)[]> =>
  ((await indexedDB.databases?.()) ?? []).filter(({ version }) => version).map(({ name }) => name);
const rowsOfFile = (text: string): string[][] =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));

/** Puts something of the browser's own out of order until the test ends. */
const giveBack: (() => void)[] = [];
const breaks = (holder: object, key: string, value: unknown): void => {
  const own = Object.getOwnPropertyDescriptor(holder, key);
  Object.defineProperty(holder, key, { configurable: true, writable: true, value });
  giveBack.push(() => (own ? Object.defineProperty(holder, key, own) : Reflect.deleteProperty(holder, key)));
};
const mend = (): void => giveBack.splice(0).forEach((one) => one());
/** Every transaction that writes is aborted, as the browser does when the disk is full. */
const fillTheDisk = (): void => {
  const own = IDBDatabase.prototype.transaction;
  breaks(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...given: [string[], IDBTransactionMode]) {
    const transaction = own.apply(this, given);
    if (given[1] === 'readwrite') setTimeout(() => transaction.abort());
    return transaction;
  });
};

describe('hub tablet', () => {
  beforeEach(async () => {
    posted = [];
    files = [];
    await store.stopKeeping();
    const own = URL.createObjectURL;
    breaks(URL, 'createObjectURL', (blob: Blob) => {
      files.push({ name: '', text: blob.text() });
      return own.call(URL, blob);
    });
    breaks(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      files[files.length - 1]!.name = this.download;
    });
    if (navigator.storage) breaks(navigator.storage, 'persist', () => Promise.resolve(false));
    postLast();
  });
  afterEach(() => {
    mend();
    removeEventListener('submit', onSubmit);
  });
  after(() => store.stopKeeping());

  describe('before staff ask', () => {
    it('makes no database, keeps nothing, and lets the form post', async () => {
      const page = await put();
      expect(words(page)).to.equal(
        `For staff: answers on this tablet\nWords.\nAnswers are then not sent. They stay here until you save and clear them.\n${KEEP}`,
      );
      answer(page);
      find<HTMLButtonElement>(page, 'form button').click();
      await settled();
      expect(posted.map((data) => data.get('passwords-and-codes'))).to.deep.equal(['2']);
      expect(await databases()).to.deep.equal([]);
      expect(Object.keys(localStorage).filter((key) => key.startsWith('handrail'))).to.deep.equal([]);
    });

    it('sends what is sent before it is known whether to keep it', async () => {
      const page = await place(`<div>${CHECK}</div>`);
      answer(page);
      page.firstElementChild!.append(document.createElement('handrail-hub-tablet'));
      find<HTMLButtonElement>(page, 'form button').click();
      await until(() => posted.length);
      expect(posted.length).to.equal(1);
    });

    it('tells the author where there is no form of questions', async () => {
      const { warnings } = collectWarnings();
      await put('<form></form>');
      expect(warnings.join()).to.include('no form on this page');
    });

    it('says so where the browser cannot keep anything, and the form posts', async () => {
      breaks(window, 'indexedDB', undefined);
      const page = await put();
      await pressButton(page, KEEP);
      await until(() => words(page).includes('This browser cannot keep answers now. Use paper.'));
      find<HTMLButtonElement>(page, 'form button').click();
      await settled();
      expect(posted.length).to.equal(1);
    });
  });

  describe('turned on', () => {
    it('says whether the browser has promised to keep it', async () => {
      // WebKitGTK 2.50 has nothing to ask.
      for (const isPromised of navigator.storage ? [false, true] : [false]) {
        if (navigator.storage) breaks(navigator.storage, 'persist', () => Promise.resolve(isPromised));
        if (navigator.storage) breaks(navigator.storage, 'persisted', () => Promise.resolve(isPromised));
        const page = await put();
        await turnOn(page);
        await until(() => words(page).includes(isPromised ? 'has promised to keep them' : 'may clear them'));
        page.remove();
        await store.stopKeeping();
      }
    });

    it('keeps what is sent, and thanks when it is kept', async () => {
      const page = await put();
      await turnOn(page);
      find(page, '[name=code]').value = 'btk7xm';
      answer(page);
      find<HTMLTextAreaElement>(page, 'textarea').value = '=1+1';
      await send(page);
      expect(posted).to.deep.equal([]);
      expect(wordsOf(focused())).to.equal(THANKS);
      expect(isShown(find(page, 'form'))).to.equal(false);
      const rows = await rowsKept();
      expect(rows.map(badColumn)).to.deep.equal([undefined, undefined]);
      const { response, person, date, ...rest } = rows[0]!;
      expect(rest).to.deep.equal({
        schema: 'handrail-answers-1',
        site: 'bexley-library',
        form: 'confidence-check',
        time: 'before',
        way: 'screen',
        question: 'passwords-and-codes',
        question_text: 'How sure do you feel about passwords?',
        steps: '2',
        answer: '2',
        answer_text: 'Sure',
      });
      expect(response).to.match(/^[0-9a-f]{32}$/);
      expect(rows[1]!.response).to.equal(response);
      expect(person === '' || /^[A-Z0-9]{3} [A-Z0-9]{3}$/.test(person)).to.equal(true);
      expect(date).to.equal(londonDate(new Date()));
      await until(() => countOf(page, 'Forms kept') === '1');
    });

    it('is empty and at its start for the next person, and shows nothing of the one before', async () => {
      const page = await put();
      await turnOn(page);
      answer(page);
      find<HTMLTextAreaElement>(page, 'textarea').value = 'A secret';
      await send(page);
      expect(find<HTMLTextAreaElement>(page, 'textarea').value).to.equal('');
      await pressButton(page, 'Next person');
      await until(() => isShown(find(page, 'form')));
      expect(find(page, ':checked')).to.equal(null);
      expect(wordsOf(focused())).to.equal('How sure do you feel?');
      expect(words(page)).not.to.include(THANKS);
      answer(page, '1');
      await send(page);
      await until(() => countOf(page, 'Forms kept') === '2');
      expect(new Set((await rowsKept()).map(({ response }) => response)).size).to.equal(2);
    });

    it('keeps one form when Send is pressed twice', async () => {
      const page = await put();
      await turnOn(page);
      answer(page);
      const press = find<HTMLButtonElement>(page, 'form button');
      press.click();
      press.click();
      await until(() => words(page).includes(THANKS));
      press.click();
      await openStaff(page);
      await until(() => countOf(page, 'Forms kept') === '1');
      expect((await kept()).length).to.equal(1);
      expect(posted).to.deep.equal([]);
    });

    it('puts away what is for staff when a form was sent, and when the next person comes', async () => {
      const page = await put();
      await turnOn(page);
      find<HTMLButtonElement>(page, 'form button').click();
      await until(() => words(page).includes(THANKS));
      expect(button(page, 'For staff')!.getAttribute('aria-expanded')).to.equal('false');
      expect(words(page)).not.to.include('Clear this tablet');
      await openStaff(page);
      button(page, 'Next person')!.click();
      await until(() => button(page, 'For staff')!.getAttribute('aria-expanded') === 'false');
    });

    it('does not post where the part that has the questions has not come', async () => {
      const page = await put('<handrail-feedback><form><button>Send</button></form></handrail-feedback>');
      await turnOn(page);
      await send(page, FAILED);
      expect(posted).to.deep.equal([]);
    });

    it('asks the browser not to fill in what the person before has typed, and takes that back', async () => {
      const page = await put();
      await turnOn(page);
      expect(find(page, 'form').getAttribute('autocomplete')).to.equal('off');
      tabletIn(page).remove();
      expect(find(page, 'form').hasAttribute('autocomplete')).to.equal(false);
    });

    it('goes on after a restart, with an empty form', async () => {
      const before = await put();
      await turnOn(before);
      answer(before);
      await send(before);
      before.remove();
      const page = await place(`<div>${CHECK}</div>`);
      // As a browser does that fills a form in again.
      find(page, '[value="1"]').checked = true;
      page.firstElementChild!.insertAdjacentHTML('beforeend', TABLET);
      await until(() => words(page).includes('Answers are kept on this tablet.'));
      expect(find(page, ':checked')).to.equal(null);
      answer(page);
      await send(page);
      expect((await kept()).length).to.equal(2);
    });

    it('goes on after somebody has cleared the other store', async () => {
      const before = await put();
      await turnOn(before);
      before.remove();
      localStorage.clear();
      const page = await put();
      expect(words(page)).to.include('Answers are kept on this tablet.');
      expect(localStorage.getItem('handrail-answers')).to.equal('on');
    });

    it('empties a page that the browser has kept as it was', async () => {
      const page = await put();
      await turnOn(page);
      answer(page);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(find(page, ':checked')).to.equal(null);
      await until(() => countOf(page, 'Left before the end') === '1');
    });

    it('leaves what somebody has typed when the window gets the focus again', async () => {
      const page = await put();
      await turnOn(page);
      find(page, '[name=code]').focus();
      await type('BTK');
      dispatchEvent(new Event('focus'));
      await settled();
      dispatchEvent(new PageTransitionEvent('pageshow'));
      expect(find(page, '[name=code]').value).to.equal('BTK');
    });

    it('tells the same in two of these parts', async () => {
      const page = await put(CHECK, `${TABLET}${TABLET}`);
      const [, second] = page.querySelectorAll<HTMLElement>('handrail-hub-tablet');
      await turnOn(page);
      // Somebody comes to the window again, as after another tab.
      dispatchEvent(new Event('focus'));
      await until(() => button(page, 'For staff', second));
      answer(page);
      await send(page);
      button(page, 'For staff', second)!.click();
      await until(() => linesOnScreen(second!).join('\n').includes('Forms kept\n1'));
      expect((await kept()).length).to.equal(1);
    });
  });

  describe('left before the end', () => {
    it('keeps that a form was left, and no answer and no code', async () => {
      const page = await put();
      await turnOn(page);
      find(page, '[name=code]').value = 'BTK 7XM';
      answer(page);
      await until(() => true);
      await pressButton(page, 'Next person');
      await until(() => countOf(page, 'Left before the end') === '1');
      expect(countOf(page, 'Forms kept')).to.equal('0');
      const rows = await rowsKept();
      expect(
        rows.map(({ question, answer: value, answer_text: text, person, way }) => [question, value, text, person, way]),
      ).to.deep.equal([
        ['passwords-and-codes', 'left', '', '', 'screen'],
        ['more', 'left', '', '', 'screen'],
      ]);
      expect(rows.map(badColumn)).to.deep.equal([undefined, undefined]);
    });

    it('is nothing where nobody has answered, or where it was sent', async () => {
      const page = await put();
      await turnOn(page);
      find(page, '[name=code]').value = 'BTK 7XM';
      find(page, '[name=code]').dispatchEvent(new Event('change', { bubbles: true }));
      await pressButton(page, 'Next person');
      answer(page);
      await send(page);
      await until(() => countOf(page, 'Forms kept') === '1');
      expect(countOf(page, 'Left before the end')).to.equal('');
      expect((await rowsKept()).map(({ answer: value }) => value)).to.deep.equal(['2', 'skipped']);
    });

    it('never takes the place of a form that was sent, however late it comes', async () => {
      const form = { response: 'a'.repeat(32), rows: [], isBegun: false, isSaved: false };
      await store.keepForm(form);
      const late = await store.beginForm({ ...form, isBegun: true }).catch(() => 'refused');
      expect(late).to.equal('refused');
      expect(await kept()).to.deep.equal([form]);
    });

    it('is not counted while it is open in another tab that can say so', async () => {
      const response = 'b'.repeat(32);
      const release = store.holdOpen(response);
      await store.keepOnDevice();
      await store.beginForm({ response, rows: [], isBegun: true, isSaved: false } as KeptForm);
      const page = await put();
      await pressButton(page, 'For staff');
      await until(() => words(page).includes('Forms kept'));
      expect(countOf(page, 'Left before the end')).to.equal('');
      release();
      await until(() => {
        dispatchEvent(new Event('focus'));
        return countOf(page, 'Left before the end') === '1';
      });
    });
  });

  describe('when it cannot be kept', () => {
    for (const [how, fail] of [
      ['the disk is full', fillTheDisk],
      [
        'the database is broken',
        () =>
          breaks(IDBDatabase.prototype, 'transaction', () => {
            throw new DOMException('Broken', 'UnknownError');
          }),
      ],
      [
        'the browser has blocked it meanwhile',
        () =>
          breaks(IDBFactory.prototype, 'open', () => {
            throw new DOMException('Blocked', 'SecurityError');
          }),
      ],
    ] as const)
      it(`keeps the answers in the form, says so, and keeps them at the next try: ${how}`, async () => {
        const page = await put();
        await turnOn(page);
        fail();
        answer(page);
        find<HTMLTextAreaElement>(page, 'textarea').value = 'Words';
        await send(page, FAILED);
        expect(wordsOf(focused())).to.equal(FAILED);
        expect(posted).to.deep.equal([]);
        expect(find(page, ':checked').value).to.equal('2');
        expect(find<HTMLTextAreaElement>(page, 'textarea').value).to.equal('Words');
        expect(isShown(find(page, 'form'))).to.equal(true);
        button(page, 'Try again')!.focus();
        await pressButton(page, 'Try again');
        await until(() => wordsOf(focused()) === FAILED);
        mend();
        // What was changed meanwhile counts.
        answer(page, '1');
        await pressButton(page, 'Try again');
        await until(() => words(page).includes(THANKS));
        expect(posted).to.deep.equal([]);
        expect((await rowsKept()).map(({ answer: value }) => value)).to.deep.equal(['1', 'text']);
      });

    it('does not post where the database cannot even be opened after a restart', async () => {
      const before = await put();
      await turnOn(before);
      before.remove();
      breaks(IDBFactory.prototype, 'open', () => {
        throw new DOMException('No room', 'UnknownError');
      });
      const page = await put();
      answer(page);
      await send(page, FAILED);
      expect(posted).to.deep.equal([]);
      await pressButton(page, 'For staff');
      await until(() => words(page).includes('This browser cannot keep answers now.'));
    });
  });

  describe('paper', () => {
    it('keeps the day on the paper, until staff say otherwise', async () => {
      const page = await put();
      await turnOn(page);
      await select('I am typing in paper forms');
      await tabTo('Date on the paper');
      await type('2 June 2026');
      await until(() => words(page).includes('2 June 2026'));
      answer(page);
      await send(page);
      await pressButton(page, 'Next person');
      answer(page, '1');
      await send(page);
      expect((await rowsKept()).map(({ way, date }) => `${way} ${date}`)).to.deep.equal(
        Array(4).fill('paper 2026-06-02'),
      );
    });

    it('keeps nothing before the day can be read', async () => {
      const page = await put();
      await turnOn(page);
      await select('I am typing in paper forms');
      answer(page);
      await send(page, 'Enter date on the paper');
      expect(focused()?.id).to.equal('day');
      expect(posted).to.deep.equal([]);
      await type('1 1 2026');
      await send(page);
      expect((await rowsKept())[0]!.date).to.equal('2026-01-01');
    });
  });

  describe('saving and clearing', () => {
    const withForms = async (): Promise<HTMLElement> => {
      const page = await put();
      await turnOn(page);
      for (const value of ['1', '2']) {
        answer(page, value);
        await send(page);
        await pressButton(page, 'Next person');
      }
      await until(() => countOf(page, 'Forms kept') === '2');
      return page;
    };

    it('saves all rows as CSV or JSON, and deletes nothing', async () => {
      const page = await withForms();
      expect(countOf(page, 'Not in a file yet')).to.equal('2');
      await pressButton(page, 'Save the answers');
      await until(() => countOf(page, 'Not in a file yet') === '0');
      expect(countOf(page, 'Forms kept')).to.equal('2');
      expect(files[0]!.name).to.match(/^handrail-answers-bexley-library-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
      expect(words(page)).to.include(`Look for ${files[0]!.name}.`);
      const [header, ...rows] = rowsOfFile(await files[0]!.text);
      expect(header).to.deep.equal([...COLUMNS]);
      expect(rows.length).to.equal(4);
      await pressButton(page, 'Save as JSON');
      await until(() => files.length === 2);
      const { schema, rows: again } = JSON.parse(await files[1]!.text) as { schema: string; rows: AnswerRow[] };
      expect([schema, again.length, again.map(badColumn).filter(Boolean)]).to.deep.equal(['handrail-answers-1', 4, []]);
      expect(again.map((row) => Object.keys(row).sort().join())).to.deep.equal(
        Array(4).fill([...COLUMNS].sort().join()),
      );
    });

    it('counts a form that came after saving as not in a file', async () => {
      const page = await withForms();
      await pressButton(page, 'Save the answers');
      await until(() => countOf(page, 'Not in a file yet') === '0');
      answer(page);
      await send(page);
      await until(() => countOf(page, 'Not in a file yet') === '1');
    });

    it('asks before it clears, says how many, and clears only those', async () => {
      const page = await withForms();
      await pressButton(page, 'Clear this tablet');
      expect(wordsOf(focused())).to.equal('Delete all answers on this tablet?');
      expect([countOf(page, 'Forms kept'), countOf(page, 'Not in a file yet')]).to.deep.equal(['2', '2']);
      await pressButton(page, 'No, go back');
      expect((await kept()).length).to.equal(2);
      await pressButton(page, 'Clear this tablet');
      // Another tab.
      await store.keepForm({ response: 'c'.repeat(32), rows: [], isBegun: false, isSaved: false } as KeptForm);
      await pressButton(page, 'Yes, clear it');
      await until(() => countOf(page, 'Forms kept') === '1');
      expect((await kept()).map(({ response }) => response)).to.deep.equal(['c'.repeat(32)]);
    });

    it('stops only where nothing is kept, and then there is no database', async () => {
      const page = await withForms();
      expect(button(page, 'Stop keeping answers here')).to.equal(undefined);
      await pressButton(page, 'Clear this tablet');
      await pressButton(page, 'Yes, clear it');
      await until(() => button(page, 'Stop keeping answers here'));
      await pressButton(page, 'Stop keeping answers here');
      await until(() => button(page, KEEP));
      expect(await databases()).to.deep.equal([]);
      expect(localStorage.getItem('handrail-answers')).to.equal(null);
      find<HTMLButtonElement>(page, 'form button').click();
      await settled();
      expect(posted.length).to.equal(1);
    });
  });

  describe('for everybody', () => {
    it('is worked by keys alone, and says what a screen reader needs', async () => {
      const page = await put();
      await select(KEEP);
      await until(() => words(page).includes('Forms kept'));
      expect(wordsOf(focused())).to.equal('For staff');
      const seen = await look();
      if (seen.supported) expect(seen.focus).to.deep.include({ role: 'button', name: 'For staff' });
      await press('Enter');
      expect(words(page)).not.to.include('Forms kept');
    });

    it('is in the words of the page’s language, from right to left too', async () => {
      const page = await put(CHECK, TABLET, 'lang="ur"');
      await until(() => words(page).includes((urdu as Record<string, string>)['hub-keep'] as string));
      expect(tabletIn(page).shadowRoot!.querySelector('[dir]')?.getAttribute('dir')).to.equal('rtl');
    });

    for (const at of ['off', 'on', 'thanks', 'failed', 'clear', 'paper'])
      it(`has no faults that axe finds: ${at}`, async () => {
        await resize(320, 800);
        const page = await put();
        if (at !== 'off') await turnOn(page);
        if (at === 'failed') fillTheDisk();
        answer(page);
        if (at === 'failed') await send(page, FAILED);
        if (at === 'thanks' || at === 'clear') await send(page);
        if (at === 'clear') await pressButton(page, 'Clear this tablet');
        if (at === 'paper') {
          await select('I am typing in paper forms');
          await send(page, 'Enter date on the paper');
        }
        await expectNoAxeViolations(tabletIn(page));
        expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(320, innerWidth));
      });

    it('does not print', async () => {
      const page = await put();
      await emulate({ media: 'print' }).then(({ supported }) => {
        if (supported) expect(isShown(tabletIn(page))).to.equal(false);
      });
    });
  });
});
