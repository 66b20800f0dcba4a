import { html, type TemplateResult } from 'lit';
import { fill, msg } from '../../locales/msg.js';
import type { FormHost } from '../../parts/forms/checks.js';
import type { Journey } from '../../parts/forms/journey.js';
import { ChangeAnswerEvent } from '../../parts/forms/change-answer.js';
import { AWAY } from '../../parts/forms/question.js';
import { setOrRemove, setText } from '../../parts/page-changes.js';
import { textOf, uniqueId } from '../../parts/page-html.js';
import { adoptSheets } from '../../platform/sheets.js';
import { type Entry, entryNow, watchEntries, writeEntry } from '../../platform/history-entries.js';
import { focusOn, namedByAddress, watchAddress } from '../../platform/places.js';
import { firstOn, pagesOf, type QuestionPage } from './question-pages.js';
import { moveStyles, oneQuestionStyles } from './form.journey.styles.js';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Shows the questions of the page's own form one at a time. All of them stay in the page, and all of them are sent. */
export function journeyOf(host: FormHost): Journey {
  const { form: part, page } = host;
  const root = part.getRootNode() as Document;
  /** Tells this form from the others of the page, also when the page is made anew. */
  const name = `form-${[...root.querySelectorAll('handrail-form')].indexOf(part)}`;
  let form: HTMLFormElement | null = null;
  /** All pages, and those that the page's author shows: none where there is only one. */
  let all: QuestionPage[] = [];
  let pages: QuestionPage[] = [];
  let now: QuestionPage | undefined;
  /** What takes the focus when a page is shown. */
  let heading: HTMLElement | undefined;
  /** Whether no question depends on an answer, as far as has been seen. */
  let isCertain = true;
  /** The person came to change an answer, or to put one right, and goes back afterwards. */
  let returns = false;
  let isBusy = false;
  let signal: AbortSignal | undefined;
  let dressed: Node | undefined;
  const seen = new WeakSet<Element>();
  adoptSheets(part.renderRoot as ShadowRoot, [moveStyles]);
  const watcher = new MutationObserver(() => part.requestUpdate());

  const last = (): QuestionPage | undefined => pages[pages.length - 1];
  const pageWith = (element: Element | null): QuestionPage | undefined =>
    pages.find(({ parts }) => parts.some((one) => one.contains(element)));

  const show = async (to: QuestionPage, { focus = true, entry = '' as 'pushState' | 'replaceState' | '' } = {}) => {
    const from = now && all.indexOf(now);
    if (to === last()) returns = false;
    if (entry) {
      if (entry === 'pushState' && !entryNow(name)) writeEntry(name, { at: from ?? 0 }, 'replaceState');
      // An address that names one question must not bring people back to it from another.
      const url = namedByAddress(part) ? location.href.split('#')[0] : undefined;
      if (entry === 'pushState') writeEntry(name, { at: all.indexOf(to), from, returns }, entry, url);
      else {
        // Where a link has led here, the entry is new; otherwise what stands before it is what stood before it.
        const known = entryNow(name);
        writeEntry(name, { at: all.indexOf(to), from: known ? known.from : from }, entry);
      }
    }
    now = to;
    part.requestUpdate();
    await part.updateComplete;
    if (focus && heading) focusOn(heading, part);
  };

  /** Continue: asks the questions of this page only. */
  const goOn = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    const errors = await host.errors();
    isBusy = false;
    if (!form || !now || !errors?.check(form, now.parts)) return;
    // The answer may have opened a question, or closed one.
    arrangePages();
    const after = pages.slice(pages.indexOf(now) + 1);
    const open = ({ key, parts }: QuestionPage): boolean =>
      !seen.has(key) || parts.some((one) => one.matches('[invalid]') || one.querySelector('[invalid]'));
    const next = returns ? (pages.find((one) => one !== now && open(one)) ?? last()) : after[0];
    if (next) await show(next, { entry: 'pushState' });
  };

  const forget = async (): Promise<void> => (await host.errors())?.forget();

  const goBack = (): void => {
    if (entryNow(name)?.from !== undefined) {
      history.back();
      return;
    }
    arrangePages();
    const to = now && pages[pages.indexOf(now) - 1];
    if (to) {
      void forget();
      void show(to, { entry: 'replaceState' });
    }
  };

  /** Back and Forward of the browser. */
  const onEntry = ({ at, returns: came }: Entry): void => {
    const to = all[at];
    if (!to || !pages.includes(to) || to === now) return;
    returns = !!came;
    void forget();
    void show(to);
  };

  const onKey = (press: KeyboardEvent): void => {
    const { type, localName, form: owner } = press.target as HTMLInputElement;
    if (press.key !== 'Enter' || press.defaultPrevented || press.isComposing || now === last()) return;
    if (
      localName !== 'input' ||
      owner !== form ||
      /^(submit|button|reset|image|file)$/.test(type) ||
      !pageWith(press.target as Element)
    )
      return;
    press.preventDefault();
    if (!press.repeat) void goOn();
  };

  const listen = (): void => {
    if (signal === host.signal()) return;
    signal = host.signal();
    watchEntries(name, onEntry, signal);
    watchAddress(
      part,
      (target) => {
        const to = pageWith(target);
        if (to && to !== now && !entryNow(name)) void show(to, { entry: 'replaceState' });
      },
      signal,
    );
    part.addEventListener('keydown', onKey, { signal });
    part.addEventListener(
      ChangeAnswerEvent.type,
      (event) => {
        const { control, goesBack } = event as ChangeAnswerEvent;
        const to = pageWith(control);
        if (!to || to === now) return;
        event.preventDefault();
        returns = goesBack;
        for (const { key } of goesBack ? [] : pages.slice(0, pages.indexOf(to))) seen.add(key);
        void show(to, goesBack ? { entry: 'pushState' } : { entry: 'replaceState', focus: false });
      },
      { signal },
    );
    part.addEventListener(
      'reset',
      (event) => {
        const [first] = pages;
        if (event.target !== form || event.defaultPrevented || !first) return;
        returns = false;
        void show(first, { entry: 'replaceState', focus: part.matches(':focus-within') });
      },
      { signal },
    );
    signal.addEventListener('abort', () => watcher.disconnect());
  };

  /** Where somebody is when the page is made: where they were, what the address names, or the start; what they type in comes before. */
  const start = (): QuestionPage | undefined => {
    const typed = pageWith(part.ownerDocument.activeElement);
    const entry = entryNow(name);
    const before = entry && all[entry.at];
    if (typed || !before || !pages.includes(before)) return typed ?? pageWith(namedByAddress(part)) ?? pages[0];
    returns = !!entry.returns;
    for (const { key } of pages.slice(0, returns ? undefined : pages.indexOf(before))) seen.add(key);
    return before;
  };

  /** Reads the pages anew, and puts away all but one. */
  const arrangePages = (): void => {
    const index = Math.max(0, now ? pages.indexOf(now) : 0);
    all = form ? pagesOf(part, form) : [];
    pages = all.filter(({ isShown }) => isShown);
    if (pages.length < all.length) isCertain = false;
    if (pages.length < 2) pages = [];
    now = now ? (pages.find(({ key }) => key === now?.key) ?? pages[Math.min(index, pages.length - 1)]) : start();
    if (!now) return;
    seen.add(now.key);
    // So that Back leads here from a place that the page itself adds.
    if (!entryNow(name)) writeEntry(name, { at: all.indexOf(now) }, 'replaceState');
  };

  const arrangeHeading = (shown: QuestionPage, owner: HTMLFormElement): void => {
    const { isCheck } = shown;
    const first = all[0]?.parts[0];
    const own = firstOn(shown, HEADINGS);
    const label = isCheck ? null : firstOn(shown, 'legend,label');
    heading = own ?? undefined;
    if (isCheck && own) return;
    // The level below the form's own heading. What has a heading is described by the progress, the other way round where it
    // has none: a heading that is described is spoken by every screen reader that was tried (Orca 43 and 48, 2026-11).
    const above = part.querySelector(`:is(${HEADINGS}):not(form *)`);
    const level = Math.min(6, Number(above?.localName[1] ?? 1) + 1);
    const progress = page.node(owner, 'progress', own ? 'p' : `h${level}`, owner, first);
    // The page may have put another question first.
    if (progress.nextElementSibling !== first) first?.before(progress);
    progress.className = 'handrail-progress';
    progress.id ||= uniqueId(progress, 'question progress');
    setText(progress, wordsOf(shown));
    const { lang, dir } = host.language();
    setOrRemove(progress, 'lang', typeof lang === 'string' ? lang : null);
    setOrRemove(progress, 'dir', typeof dir === 'string' ? dir : null);
    heading ??= progress;
    const describes = own ? [progress.id] : [];
    if (label && !label.contains(own)) {
      page.id(label, () => `${textOf(label)} question`);
      describes.push(label.id);
    }
    page.describe(heading, describes);
  };

  const wordsOf = (shown: QuestionPage): string => {
    if (shown.isCheck) return msg('Check your answers', { id: 'form-check' });
    const total = pages.filter(({ isCheck }) => !isCheck).length;
    const words = isCertain
      ? msg('Question {number} of {total}', { id: 'form-question-of' })
      : msg('Question {number}', { id: 'form-question' });
    return fill(words, { number: pages.indexOf(shown) + 1, total });
  };

  /** One of our own buttons, in its row. */
  const button = (words: string, row: string, look: string, act: () => void): TemplateResult => {
    const { lang, dir } = host.language();
    return html`<div class="controls screen ${row}" lang=${lang} dir=${dir}>
      <button class="button ${look}" type="button" @click=${act}><span>${words}</span></button>
    </div>`;
  };

  return {
    arrange(asked) {
      form = asked;
      arrangePages();
      watcher.disconnect();
      if (!form || !now) return;
      listen();
      if (dressed !== (dressed = part.getRootNode())) adoptSheets(dressed as Document, [oneQuestionStyles]);
      for (const each of all) {
        for (const element of each.parts) {
          const own = element.getAttribute('hidden');
          page.attribute(element, 'hidden', own ?? (each === now ? null : AWAY));
        }
      }
      arrangeHeading(now, form);
      watcher.observe(form, { attributeFilter: ['hidden'], subtree: true });
    },
    above: () =>
      now && now !== pages[0] ? button(msg('Back', { id: 'form-back' }), 'back', 'quiet', goBack) : undefined,
    below: () =>
      now && now !== last() ? button(msg('Continue', { id: 'form-continue' }), 'on', '', () => void goOn()) : undefined,
    goesOn(submitter) {
      if (!now || now === last() || submitter?.getClientRects().length) return false;
      void goOn();
      return true;
    },
    whole(work) {
      const away = all.flatMap(({ parts }) => parts).filter((one) => one.getAttribute('hidden') === AWAY);
      for (const one of away) one.removeAttribute('hidden');
      try {
        return work();
      } finally {
        for (const one of away) one.setAttribute('hidden', AWAY);
      }
    },
    show(control) {
      const to = pageWith(control);
      if (!to || to === now) return undefined;
      returns = true;
      return show(to, { focus: false, entry: 'pushState' });
    },
  };
}
