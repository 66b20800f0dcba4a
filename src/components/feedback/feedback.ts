import type { TemplateResult } from 'lit';
import { inWordsOf, msg, wordsLanguage } from '../../locales/msg.js';
import { sendAnswers } from '../../parts/answers.js';
import { askedWell } from '../../parts/asked-well.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { dressForPaper, paperStyles, withPaperLine } from '../../parts/paper-twin.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';

/** Where somebody in danger turns to. */
const URGENT =
  'handrail-urgent-help,[data-handrail=urgent-help],.handrail-urgent-help,a[href="tel:999"]:not([data-handrail-added] *)';

/**
 * Whether people did what they came for, what helped and what got in the way; and, where the page asks them, the equality questions.
 *
 * The page holds an ordinary form in a `handrail-form`, and it posts as it would without us. This part tells the page what was answered
 * (`handrail-answers`), and on paper it is a sheet with a box to tick for each answer. Where the page has a box for words, and nothing
 * before it says where to turn in an emergency, the part says it.
 *
 * @element handrail-feedback
 * @slot - a `handrail-form` with the page's own questions
 * @fires {AnswersEvent} handrail-answers - the form was sent, and all is well with it: `answers`, `about`, `form`. Cancel it to take them
 */
export class HandrailFeedback extends HandrailElement {
  static override styles = [chromeStyles, paperStyles];

  /** The form that the page's author was told about. */
  private read: HTMLFormElement | null | undefined;
  /** The language of the words before the box. */
  private saidIn: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    sendAnswers(this, this.signal);
  }

  protected override arrange(): void {
    dressForPaper(this);
    const { form } = this;
    if (form !== this.read) askedWell(this, (this.read = form), ['site', 'form']);
    const box = this.querySelector('textarea');
    const help = (this.getRootNode() as ParentNode).querySelector(URGENT);
    if (!box || (help && help.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
    tellAuthor(this, 'no-guard');
    this.guard(box);
  }

  protected override render(): TemplateResult {
    return withPaperLine(this.form);
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  /** In its field: with one question at a time it stands on the same page, and a screen reader reads it with the box. */
  private guard(box: Element): void {
    const field = box.closest('handrail-field');
    const before = field ? field.firstChild : (box.closest('label') ?? box);
    const note = this.page.node(box, 'guard', 'div', field ?? (before?.parentElement as Element), before);
    note.className = 'handrail-hint handrail-guard';
    const language = wordsLanguage(this);
    if (this.saidIn === language && note.hasChildNodes()) return;
    this.saidIn = language;
    this.markLanguage(note);
    // Nobody may have checked our words in another language, and these must be right.
    const english = language === 'en' ? [] : inWordsOf(this.ownerDocument.createElement('p'), words);
    note.replaceChildren(...words().map((line, at) => lineOf(line, NUMBERS[at], english[at])));
  }
}

/** Numbers that are the same in the whole of the UK; the first line has none. */
const NUMBERS = [undefined, '999', '116 123'];
const words = (): string[] => [
  msg('Nobody reads this straight away.', { id: 'feedback-unread' }),
  msg('In an emergency, call {number}', { id: 'feedback-emergency' }),
  msg('To talk to somebody at any time, call Samaritans: {number}', { id: 'feedback-samaritans' }),
];

/** A paragraph; with a number the whole of it is a link, so that it is easy to press. */
function lineOf(own: string, number: string | undefined, english: string | undefined): HTMLElement {
  const paragraph = document.createElement('p');
  let into: HTMLElement = paragraph;
  if (number) {
    const link = document.createElement('a');
    link.href = `tel:${number.replace(' ', '')}`;
    paragraph.append((into = link));
  }
  for (const line of english ? [own, english] : [own]) {
    const [before = '', after] = line.split('{number}');
    const span = document.createElement('span');
    span.append(before);
    if (after !== undefined) {
      // In words from right to left, too, its groups keep their order.
      const digits = document.createElement('bdi');
      digits.dir = 'ltr';
      digits.textContent = (number as string).replace(' ', '\u00a0');
      span.append(digits, after);
    }
    if (line === english) {
      span.lang = 'en';
      span.dir = 'ltr';
    }
    into.append(span, ' ');
  }
  return paragraph;
}
