import type { ReactiveControllerHost } from 'lit';
import { findRows, type Found } from '../../domain/list-filter.js';
import { fill, msg } from '../../locales/msg.js';
import { type Filter, FILTERED } from '../../parts/forms/filter.js';
import { AWAY, CheckEvent } from '../../parts/forms/question.js';
import { setOrRemove, setText } from '../../parts/page-changes.js';
import { type Control, findParts, uniqueId } from '../../parts/page-html.js';
import { focusOn } from '../../platform/places.js';
import { adoptSheets } from '../../platform/sheets.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { filterStyles } from './choices.filter.styles.js';
import { rowsOf, startOf, withoutRows } from './choices.rows.js';

/** How long somebody has to be quiet before a screen reader is told, in milliseconds: sooner, it talks over what they type. */
const QUIET = 1000;
/** A shorter list is seen at a glance, and a box above it is one more thing to understand. */
const FEWEST = 8;

type Host = HTMLElement & ReactiveControllerHost;

/** The box above one list. */
interface Find {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  /** How many rows stand, or what to do where none does. Nothing before somebody has typed. */
  readonly status: HTMLElement;
  /** The same, read aloud a moment later. */
  readonly spoken: HTMLElement;
  /** What the rows follow. */
  typed: string;
  /** The answers whose rows stand since then. None goes before somebody types again, also when it is selected no more. */
  stay: Set<Control>;
  timer?: ReturnType<typeof setTimeout>;
  watch?: ReturnType<typeof setInterval>;
  /** The form has asked for the answer. */
  isAsked?: boolean;
}
const finds = new WeakMap<Host, Find>();
const dressed = new WeakSet<Node>();

/**
 * A box above a long list, which puts away the rows that do not have the words in it. All answers stay in the page, and are sent as
 * without it. The box belongs to no form: it is not sent, checked or reset, and Enter in it does nothing. A row that is selected, and
 * one that says none of the others, always stand. On paper the whole list stands, without the box.
 */
export const arrangeFilter: Filter = (host, page, question, nodes) => {
  if (!question || !host.matches(FILTERED)) return;
  const { described, controls } = question;
  if (controls.length < FEWEST) {
    tellAuthor(host, 'short-list', `${controls.length}`);
    return;
  }
  const root = host.getRootNode() as Document;
  if (!dressed.has(root)) adoptSheets(root, [filterStyles]);
  dressed.add(root);
  const start = startOf(controls, described);
  const list = start.parentElement as HTMLElement;
  const box = page.node(described, 'find', 'div', list, start);
  const find = boxOf(host, box);
  const { input, stay } = find;
  // An error, or another row, may have come between.
  if (start.previousElementSibling !== box) {
    const isHere = root.activeElement === input;
    start.before(box);
    if (isHere) input.focus({ preventScroll: true });
  }
  // What to put right may be any answer.
  if (find.isAsked && host.hasAttribute('invalid')) input.value = '';
  find.isAsked = false;

  if (find.typed !== input.value) stay.clear();
  find.typed = input.value;
  const rows = rowsOf(controls, list);
  const words = rows.map((row) => row.words);
  const { fit, rows: found } = findRows(words, input.value);
  const nones = findParts(host, 'none');
  for (const [at, { control }] of rows.entries())
    if (found[at] || (control as HTMLInputElement).checked || nones.some((none) => none.contains(control)))
      stay.add(control);
  const left = rows.filter(({ control }) => stay.has(control));
  for (const { control, parts } of rows)
    if (!stay.has(control)) for (const part of parts) page.attribute(part, 'hidden', AWAY);
  for (const other of left.length < rows.length ? withoutRows(list, rows, stay) : [])
    page.attribute(other, 'hidden', AWAY);
  say(find, fit, (fit === 'close' ? found.filter(Boolean) : left).length, rows.length);
  nodes.push(box);
  if (fit !== 'all') nodes.push(wholeOf(host, find, page.node(described, 'whole', 'div', list)));
};

/** What stands in the box: a label, what to do, where to type, and how many rows stand. */
function boxOf(host: Host, box: HTMLElement): Find {
  let find = finds.get(host);
  if (!find) listen(host);
  if (find?.box !== box) {
    const add = <Tag extends 'label' | 'input' | 'p' | 'span'>(tag: Tag, attributes: Record<string, string>) => {
      const node = box.ownerDocument.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
      box.append(node);
      return node;
    };
    box.className = 'handrail-find';
    add('label', {});
    add('p', { class: 'handrail-note' });
    find = {
      box,
      // Not type="search": its cross is too small to press, and people take a search box for that of the site.
      input: add('input', {
        form: '',
        type: 'text',
        autocomplete: 'off',
        autocapitalize: 'none',
        autocorrect: 'off',
        spellcheck: 'false',
        enterkeyhint: 'done',
      }),
      status: add('p', { class: 'handrail-note' }),
      spoken: add('span', { class: 'handrail-unseen', role: 'status' }),
      typed: '',
      stay: new Set(),
    };
    finds.set(host, find);
    watch(host, find);
  }
  const { input } = find as Find;
  const [label, hint] = box.children as unknown as [HTMLLabelElement, HTMLElement];
  setText(label, msg('Find in this list', { id: 'choices-find' }));
  setText(hint, msg('Type a few letters, then select', { id: 'choices-find-how' }));
  input.id = label.htmlFor = uniqueId(input, 'find in list');
  hint.id = uniqueId(hint, `${input.id} hint`);
  input.setAttribute('aria-describedby', hint.id);
  return find as Find;
}

function watch(host: Host, find: Find): void {
  const { box, input } = find;
  for (const type of ['input', 'change'])
    box.addEventListener(type, (event) => {
      // To the page this is no answer that has changed.
      event.stopPropagation();
      host.requestUpdate();
    });
  // Dragon sets a value and sends no event (GOV.UK Frontend, character count, read 2026-11-22).
  const look = (): void => {
    if (input.value !== find.typed) host.requestUpdate();
  };
  input.addEventListener('focus', () => (find.watch = setInterval(look, QUIET)));
  input.addEventListener('blur', () => clearInterval(find.watch));
}

function listen(host: Host): void {
  let life: AbortController;
  const showAll = (): void => {
    for (const one of host.querySelectorAll(`[hidden=${AWAY}]`)) one.removeAttribute('hidden');
    host.requestUpdate();
  };
  const forget = (): void => {
    const find = finds.get(host);
    if (find) find.input.value = '';
    showAll();
  };
  host.addController({
    hostConnected() {
      life = new AbortController();
      const { signal } = life;
      const root = host.getRootNode() as Document;
      const listenTo = (type: string, heard: (event: Event) => void): void =>
        root.addEventListener(type, heard, { signal, capture: true });
      // What is put away can neither be asked nor take the focus.
      listenTo(CheckEvent.type, ({ target }) => {
        const find = finds.get(host);
        if (!find || find.isAsked || !host.contains(target as Node)) return;
        find.isAsked = true;
        showAll();
      });
      listenTo('click', (press) => {
        const link = (press.composedPath()[0] as Element).closest?.('a[href^="#"]');
        const place = root.getElementById(link?.getAttribute('href')?.slice(1) || ' ');
        if (host.contains(place?.closest(`[hidden=${AWAY}]`) ?? null)) forget();
      });
      listenTo('reset', ({ target }) => {
        if (target === host.closest('form')) forget();
      });
    },
    hostDisconnected() {
      life.abort();
      clearTimeout(finds.get(host)?.timer);
      clearInterval(finds.get(host)?.watch);
    },
  });
}

function say(find: Find, fit: Found['fit'], shown: number, total: number): void {
  const { status, spoken, input } = find;
  // Nobody needs to be told of a list that has always been whole.
  const words = fit === 'all' && !status.textContent ? '' : fill(wordsFor(fit), { shown, total });
  if (status.textContent === words) return;
  setText(status, words);
  // What is read aloud would be met twice.
  setOrRemove(status, 'aria-hidden', fit === 'all' ? null : 'true');
  clearTimeout(find.timer);
  setText(spoken, '');
  if (input.matches(':focus')) find.timer = setTimeout(() => setText(spoken, words), QUIET);
}

const wordsFor = (fit: Found['fit']): string =>
  fit === 'none'
    ? msg('Nothing found. Check the spelling, or type fewer letters', { id: 'choices-find-none' })
    : fit === 'close'
      ? msg('Not found as you typed it. Close to it: {shown} of {total}', { id: 'choices-find-close' })
      : msg('{shown} of {total} shown', { id: 'choices-find-shown' });

/** The way back to the whole list, at its end: there it is looked for, and a phone's keyboard leaves no room for it above. */
function wholeOf(host: Host, { box, input, status }: Find, below: HTMLElement): HTMLElement {
  if (!below.firstChild) {
    below.className = 'handrail-find';
    const button = below.ownerDocument.createElement('button');
    button.type = 'button';
    button.setAttribute('form', '');
    button.addEventListener('click', async () => {
      input.value = '';
      host.requestUpdate();
      await host.updateComplete;
      // Not the box: a phone would put its keyboard over the list.
      focusOn(status, box);
    });
    below.append(button);
  }
  if (below.nextElementSibling) below.parentElement?.append(below);
  setText(below.firstChild as Node, msg('Show the whole list', { id: 'choices-find-all' }));
  return below;
}
