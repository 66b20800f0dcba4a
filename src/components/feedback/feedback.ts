import type { TemplateResult } from 'lit';
import { inWordsOf, msg, wordsLanguage } from '../../locales/msg.js';
import { sendAnswers } from '../../parts/answers.js';
import { askedWell } from '../../parts/asked-well.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { setOrRemove } from '../../parts/page-changes.js';
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
    note.className = 'handrail-hint';
    const language = wordsLanguage(this);
    if (this.saidIn === language && note.hasChildNodes()) return;
    this.saidIn = language;
    const own = sentence(words());
    setOrRemove(own, 'lang', this.wordsLang ?? null);
    setOrRemove(own, 'dir', this.wordsDir ?? null);
    note.replaceChildren(own);
    // Nobody may have checked our words in another language, and this must be right.
    if (language === 'en') return;
    const english = sentence(inWordsOf(this.ownerDocument.createElement('p'), words));
    english.lang = 'en';
    english.dir = 'ltr';
    note.append(english);
  }
}

/** Numbers that are the same in the whole of the UK. */
const NUMBERS: Readonly<Record<string, string>> = { emergency: '999', samaritans: '116 123' };
const words = (): string =>
  msg(
    'Nobody reads this straight away. In an emergency, call {emergency}. To talk to somebody at any time, call Samaritans: {samaritans}.',
    { id: 'feedback-guard' },
  );

/** A paragraph in which each number is a link. */
function sentence(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(
    ...text.split(/[{}]/).map((piece, at) => {
      const number = at % 2 ? NUMBERS[piece] : undefined;
      if (!number) return piece;
      const link = document.createElement('a');
      link.href = `tel:${number.replace(' ', '')}`;
      link.dir = 'ltr';
      link.textContent = number;
      return link;
    }),
  );
  return paragraph;
}
