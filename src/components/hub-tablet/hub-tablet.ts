import { html, nothing, type TemplateResult } from 'lit';
import { answersCsv, answersJson, type AnswerRow } from '../../domain/answers-file.js';
import { begunForm, countsOf, dayOnPaper, fileName, type KeptForm, sentForm } from '../../domain/kept-forms.js';
import { londonDate } from '../../domain/london-time.js';
import { fill, msg } from '../../locales/msg.js';
import { dateInWords } from '../../parts/date-in-words.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { firstHeading, headingLevel } from '../../parts/page-html.js';
import * as store from '../../platform/answers-store.js';
import { now } from '../../platform/now.js';
import { focusOn } from '../../platform/places.js';
import { saveFile } from '../../platform/save-file.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { hubTabletStyles } from './hub-tablet.styles.js';

/** The parts whose answers can be kept. */
const PARTS = 'handrail-confidence-check,handrail-feedback';

/** What these parts tell of a form (src/parts/answers.ts), when somebody begins it and when they send it. */
interface AnswersEvent extends Event {
  readonly form: HTMLFormElement;
  readonly about: Pick<AnswerRow, 'site' | 'form' | 'time' | 'person'>;
  readonly answers: readonly Pick<AnswerRow, 'question' | 'question_text' | 'steps' | 'answer' | 'answer_text'>[];
}

/** Forms that somebody has begun on this page: one list, however many of these parts it has. */
const begun = new Map<HTMLFormElement, { readonly response: string; readonly release: () => void }>();
/** Those in which somebody has changed something, be it the code on their card. */
const touched = new WeakSet<HTMLFormElement>();
/** The last of what was begun, on its way to the disk. */
let beginning: Promise<unknown> | undefined;

/**
 * For a tablet that a hub hands from person to person: answers stay on it, in the browser's database, until staff save them as a
 * file and clear it.
 *
 * The page holds a heading and words for staff. Nothing is kept, and no database made, before staff press "Keep answers on this tablet".
 * From then on, also after a restart, no form of questions on the page posts: its answers are written down, and when they are on the
 * disk the person is thanked and the form is put away, empty, for the next one. Where they cannot be written they stay in the form,
 * and the part says so. What somebody answered is never shown again, only how many forms there are.
 *
 * @element handrail-hub-tablet
 * @slot - the page's own heading and words for staff
 */
export class HandrailHubTablet extends HandrailElement {
  static override styles = [chromeStyles, hubTabletStyles];

  /** Whether this device keeps answers. Undefined while that is looked up, for some milliseconds. */
  private isOn: boolean | undefined;
  private lookedUp: Promise<void> | undefined;
  /** What is kept and not open in any tab; undefined where that cannot be read. */
  private forms: readonly KeptForm[] | undefined;
  private isPromised = false;
  /** Something could not be done. */
  private isUnable = false;
  private isOpen = false;
  /** Staff type in forms from paper, of this day; it may be one that cannot be read. */
  private isPaper = false;
  private typedDay = '';
  private isWrongDay = false;
  /** The forms that staff are asked about, before these are deleted. */
  private toClear: readonly KeptForm[] | undefined;
  private status: (() => string) | undefined;
  /** Those with answers that are on their way to the disk. */
  private readonly busy = new Set<HTMLFormElement>();
  /** Those that were kept, and are put away in their part until the next person comes. */
  private readonly away = new Map<HTMLFormElement, Element>();
  /** One that could not be kept. */
  private failed: HTMLFormElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal, ownerDocument } = this;
    const root = this.getRootNode();
    ownerDocument.addEventListener('handrail-answers-begun', this.onBegun as EventListener, { signal });
    ownerDocument.addEventListener('handrail-answers', this.onAnswers as EventListener, { signal });
    for (const type of ['input', 'change']) root.addEventListener(type, this.onChange, { signal });
    root.addEventListener('reset', this.onReset, { signal });
    // After all others. A submit does not leave somebody else's shadow root.
    (root === ownerDocument ? globalThis : root).addEventListener('submit', this.onSubmit, { signal });
    addEventListener('pagehide', this.onLeave, { signal });
    addEventListener('pageshow', this.onShow as EventListener, { signal });
    addEventListener('focus', this.lookAgain, { signal });
    ownerDocument.addEventListener('visibilitychange', this.lookAgain, { signal });
    this.isOn = store.isAskedToKeep();
    if (this.isOn) this.emptyUntouched();
    this.lookedUp = this.lookUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.away.clear();
    this.failed = undefined;
  }

  protected override arrange(): void {
    if (!this.questionForms.length) tellAuthor(this, 'no-questions');
    for (const part of this.away.values()) this.page.attribute(part, 'hidden', '');
    // Browsers offer what somebody typed to the next one who comes, and fill it in again.
    for (const form of this.isOn ? this.questionForms : [])
      for (const one of [form, ...form.querySelectorAll('[autocomplete]')])
        this.page.attribute(one, 'autocomplete', 'off');
  }

  protected override render(): TemplateResult {
    const { isOn, failed, away } = this;
    const screen = (...inside: unknown[]): TemplateResult =>
      html`<div class="screen" lang=${this.wordsLang ?? nothing} dir=${this.wordsDir ?? nothing}>${inside}</div>`;
    return html`${screen(failed ? this.renderFailed() : away.size ? this.renderThanks() : nothing)}
      <slot></slot>
      ${screen(
        isOn === undefined ? nothing : isOn ? this.renderOn() : this.renderOff(),
        html`<p class="text" role="status">${this.status?.()}</p>`,
      )}`;
  }

  private readonly renderThanks = (): TemplateResult =>
    this.box(
      msg('Thank you. Your answers are kept', { id: 'hub-thanks' }),
      nothing,
      this.button(msg('Next person', { id: 'hub-next' }), this.goToNext, ''),
    );

  private readonly renderFailed = (): TemplateResult =>
    this.box(
      msg('Your answers are not kept yet', { id: 'hub-failed' }),
      text(msg('They are still on this page. Ask staff, who can print it.', { id: 'hub-failed-hint' })),
      this.button(msg('Try again', { id: 'hub-again' }), () => this.failed && send(this.failed), ''),
    );

  private renderOff(): unknown {
    return [
      text(msg('Answers are then not sent. They stay here until you save and clear them.', { id: 'hub-keep-hint' })),
      this.button(msg('Keep answers on this tablet', { id: 'hub-keep' }), this.turnOn),
      this.isUnable ? this.renderUnable() : nothing,
    ];
  }

  private readonly renderUnable = (): TemplateResult =>
    text(msg('This browser cannot keep answers now. Use paper.', { id: 'hub-cannot' }), 'wrong');

  private renderOn(): unknown {
    const { isOpen, toClear, isPaper } = this;
    return [
      text(msg('Answers are kept on this tablet.', { id: 'hub-on' })),
      this.button(msg('For staff', { id: 'hub-staff' }), () => (this.isOpen = !isOpen), 'quiet', isOpen),
      isOpen
        ? html`<div class="staff">${toClear ? this.renderToClear(toClear) : this.renderStaff()}</div>`
        : isPaper
          ? this.renderPaper()
          : nothing,
    ];
  }

  private renderStaff(): unknown {
    const { forms, isPromised, isUnable } = this;
    const group = (...buttons: unknown[]): TemplateResult => html`<div class="controls">${buttons}</div>`;
    return [
      forms ? this.renderCounts(forms) : nothing,
      forms && !isUnable ? nothing : this.renderUnable(),
      text(
        isPromised
          ? msg('This browser has promised to keep them.', { id: 'hub-promised' })
          : msg('This browser may clear them when the tablet is full. Save often.', { id: 'hub-may-clear' }),
      ),
      group(
        forms?.length ? this.button(msg('Save the answers', { id: 'hub-save' }), () => this.save(), '') : nothing,
        forms?.length ? this.button(msg('Save as JSON', { id: 'hub-json' }), () => this.save(true)) : nothing,
        this.away.size ? nothing : this.button(msg('Next person', { id: 'hub-next' }), this.goToNext),
      ),
      this.renderPaper(),
      forms
        ? group(
            forms.length
              ? this.button(msg('Clear this tablet', { id: 'hub-clear' }), () => (this.toClear = forms))
              : this.button(msg('Stop keeping answers here', { id: 'hub-stop' }), this.turnOff),
          )
        : nothing,
    ];
  }

  private renderCounts(forms: readonly KeptForm[]): TemplateResult {
    const { sent, left, unsaved } = countsOf(forms);
    const line = (words: string, value: number): TemplateResult =>
      html`<dt>${words}</dt>
        <dd>${value}</dd>`;
    return html`<dl class="text">
      ${line(msg('Forms kept', { id: 'hub-kept' }), sent)}
      ${left ? line(msg('Left before the end', { id: 'hub-left' }), left) : nothing}
      ${forms.length ? line(msg('Not in a file yet', { id: 'hub-unsaved' }), unsaved) : nothing}
    </dl>`;
  }

  private readonly renderToClear = (forms: readonly KeptForm[]): TemplateResult =>
    this.box(
      msg('Delete all answers on this tablet?', { id: 'hub-clear-ask' }),
      this.renderCounts(forms),
      this.button(msg('Yes, clear it', { id: 'come-back-yes' }), this.clear),
      this.button(msg('No, go back', { id: 'come-back-no' }), () => (this.toClear = undefined)),
    );

  private renderPaper(): TemplateResult {
    const day = this.dayTyped;
    const isWrong = this.isWrongDay && !day;
    const label = msg('Date on the paper', { id: 'hub-day' });
    const note = isWrong
      ? fill(msg('Enter {label}', { id: 'field-empty' }), { label: label.charAt(0).toLowerCase() + label.slice(1) })
      : fill(msg('For example, {example}.', { id: 'places-example' }), { example: '27 3 2026' });
    return html`<label class="text row">
        <input id="paper" type="checkbox" @change=${this.onPaper} @input=${stop} />
        <b>${msg('I am typing in paper forms', { id: 'hub-paper' })}</b>
      </label>
      ${
        this.isPaper
          ? html`<label class="text"
                ><b>${label}</b>
                <input
                  id="day"
                  autocomplete="off"
                  aria-describedby="read"
                  aria-invalid=${isWrong || nothing}
                  @input=${this.onDay}
                  @change=${stop}
                />
              </label>
              <p class=${isWrong ? 'text wrong' : 'text'} id="read">${day ? dateInWords(day) : note}</p>`
          : nothing
      }`;
  }

  private readonly box = (heading: string, inside: unknown, ...buttons: unknown[]): TemplateResult =>
    html`<div class="box">
      <div class="heading" role="heading" aria-level=${headingLevel(this)}>${heading}</div>
      ${inside}
      <div class="controls">${buttons}</div>
    </div>`;

  private readonly button = (words: string, work: () => unknown, look = 'quiet', isOpen?: boolean): TemplateResult =>
    html`<button class="button ${look}" type="button" aria-expanded=${isOpen ?? nothing} @click=${() => this.act(work)}>
      <span>${words}</span>
    </button>`;

  /** A tick and a date are the person's, and Lit's template must not have a say in them. */
  protected override updated(): void {
    for (const input of this.renderRoot.querySelectorAll('input'))
      if (input.id === 'paper') input.checked = this.isPaper;
      else if (input.value !== this.typedDay) input.value = this.typedDay;
  }

  private get dayTyped(): string | undefined {
    return dayOnPaper(this.typedDay, londonDate(now()));
  }

  private get questionForms(): HTMLFormElement[] {
    const root = this.getRootNode() as ParentNode;
    return [...root.querySelectorAll<HTMLFormElement>(`:is(${PARTS}) form`)];
  }

  private async lookUp(): Promise<void> {
    const isFirst = this.isOn === undefined;
    try {
      // Another tab may have turned it on, or off.
      this.isOn = store.isAskedToKeep() ?? (await store.isKeeping());
      if (this.isOn && isFirst) this.emptyUntouched();
    } catch {
      // It was never asked to, as far as this browser knows: then the forms post.
      this.isOn ??= false;
    }
    if (this.isOn) await this.count();
    this.requestUpdate();
  }

  private async count(): Promise<void> {
    await beginning;
    try {
      const open = await store.openForms();
      const here = [...begun.values()].map(({ response }) => response);
      const forms = await store.readForms<KeptForm>();
      this.forms = forms.filter(
        ({ isBegun, response }) => !isBegun || !(open.has(response) || here.includes(response)),
      );
      this.isPromised = await store.isPromised();
    } catch {
      this.forms = undefined;
    }
    this.requestUpdate();
  }

  private readonly lookAgain = (): void => {
    if (this.ownerDocument.visibilityState === 'visible' && !this.toClear && this.isOn !== undefined)
      this.lookedUp = this.lookUp();
  };

  // ---- Somebody answers ----

  /** That a form was begun is kept, and no answer. */
  private readonly onBegun = ({ form, about, answers }: AnswersEvent): void => {
    if (!this.isOn || begun.has(form) || this.busy.has(form)) return;
    // Where it cannot be kept, nobody has to know before the answers are sent.
    beginning = store.beginForm(begunForm({ ...about, ...this.begin(form) }, answers)).catch(() => undefined);
  };

  private begin(form: HTMLFormElement): Pick<AnswerRow, 'response' | 'date' | 'way'> {
    const response = begun.get(form)?.response ?? store.newResponse();
    if (!begun.has(form)) begun.set(form, { response, release: store.holdOpen(response) });
    const date = (this.isPaper && this.dayTyped) || londonDate(now());
    return { response, date, way: this.isPaper ? 'paper' : 'screen' };
  }

  private readonly end = (form: HTMLFormElement): void => {
    begun.get(form)?.release();
    begun.delete(form);
    touched.delete(form);
  };

  private readonly onAnswers = (event: AnswersEvent): void => {
    if (event.defaultPrevented || this.isOn === false) return;
    // From here on the form does not post.
    event.preventDefault();
    const part = event.composedPath()[0] as Element;
    if (this.isOn) void this.keep(event, part);
    else void this.lookedUp?.then(() => (this.isOn ? this.keep(event, part) : send(event.form)));
  };

  private async keep({ form, about, answers }: AnswersEvent, part: Element): Promise<void> {
    // A second press, while the first is on its way or when it has come there.
    if (this.busy.has(form) || this.away.has(form)) return;
    this.isWrongDay = this.isPaper && !this.dayTyped;
    if (this.isWrongDay) return this.show('#day');
    this.busy.add(form);
    try {
      await store.keepForm(sentForm({ ...about, ...this.begin(form) }, answers));
    } catch {
      return this.fail(form);
    } finally {
      this.busy.delete(form);
    }
    this.end(form);
    this.failed = this.status = undefined;
    this.away.set(form, part);
    // Not under the fingers of who has answered.
    this.isOpen = this.isPaper;
    await this.show('.heading');
    // Not before the focus is elsewhere: a form that is emptied takes it to its first question.
    reset(form);
    return this.count();
  }

  private fail(form: HTMLFormElement): Promise<void> {
    this.failed = form;
    return this.show('.heading');
  }

  /** When it is on and nobody has taken the answers, as where a part has not come: it does not post all the same. */
  private readonly onSubmit = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    if (!this.isOn || event.defaultPrevented || !form.closest?.(PARTS)) return;
    event.preventDefault();
    void this.fail(form);
  };

  private readonly onChange = ({ target }: Event): void => {
    const { form } = target as HTMLInputElement;
    if (form) touched.add(form);
  };

  private readonly onReset = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || this.busy.has(form)) return;
    this.end(form);
    if (this.failed === form) this.failed = undefined;
    this.requestUpdate();
  };

  private readonly goToNext = async (): Promise<void> => {
    const { questionForms } = this;
    const part = [...this.away.values()][0] ?? questionForms[0]?.closest(PARTS);
    this.away.clear();
    this.isOpen = this.isPaper;
    // Which ends what was begun.
    questionForms.forEach(reset);
    await this.updateNow();
    if (part) focusOn((firstHeading(part) ?? part) as HTMLElement);
    await this.count();
  };

  /** What a browser has filled in again is somebody else's. What somebody has changed since stays. */
  private emptyUntouched(): void {
    for (const form of this.questionForms) if (!touched.has(form)) reset(form);
  }

  private readonly onLeave = (): void => this.questionForms.forEach(this.end);

  /** A page that the browser has kept as it was: whoever comes back to it may be somebody else. */
  private readonly onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.away.clear();
    if (this.isOn) this.emptyUntouched();
    this.lookAgain();
    this.requestUpdate();
  };

  // ---- Staff ----

  private readonly turnOn = async (): Promise<void> => {
    await store.keepOnDevice();
    this.isOn = this.isOpen = true;
    await this.count();
    // Firefox asks the person, who may take their time.
    void store.askNotToClear().then(
      () => this.count(),
      () => undefined,
    );
  };

  private readonly turnOff = async (): Promise<void> => {
    await store.stopKeeping();
    this.isOn = this.isOpen = this.isPaper = false;
    this.questionForms.forEach(this.end);
  };

  private async save(isJson?: boolean): Promise<void> {
    await this.count();
    const forms = this.forms ?? [];
    const rows = forms.flatMap((form) => form.rows);
    const name = `${fileName(forms, now())}.${isJson ? 'json' : 'csv'}`;
    saveFile(name, isJson ? 'application/json' : 'text/csv', isJson ? answersJson(rows) : answersCsv(rows));
    this.status = () =>
      fill(msg('Look for {name}. Check that it opens before you clear this tablet.', { id: 'hub-saved' }), { name });
    await store.markSaved(forms);
  }

  private readonly clear = async (): Promise<void> => {
    await store.deleteForms(this.toClear ?? []);
    this.toClear = undefined;
    await this.count();
    const { length } = this.forms ?? [];
    this.status = () => `${msg('Forms kept', { id: 'hub-kept' })}: ${length}`;
  };

  private readonly onPaper = (event: Event): void => {
    stop(event);
    this.isPaper = (event.target as HTMLInputElement).checked;
    this.isWrongDay = false;
    this.requestUpdate();
  };

  private readonly onDay = (event: Event): void => {
    stop(event);
    this.typedDay = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  /** Whatever comes of it, the focus stays in this part, at what is asked next. */
  private async act(work: () => unknown): Promise<void> {
    const hadFocus = this.matches(':focus-within');
    this.status = undefined;
    this.isUnable = false;
    try {
      await work();
    } catch {
      this.isUnable = true;
    }
    await this.updateNow();
    const { activeElement, body } = this.ownerDocument;
    if (this.toClear) this.focusIn('.heading');
    else if (hadFocus && activeElement === body) this.focusIn('button');
    if (this.isOn && !this.toClear) await this.count();
  }

  private updateNow(): Promise<unknown> {
    this.requestUpdate();
    return this.updateComplete;
  }

  private async show(selector: string): Promise<void> {
    await this.updateNow();
    this.focusIn(selector);
  }

  private focusIn(selector: string): void {
    const place = this.renderRoot.querySelector<HTMLElement>(selector);
    if (place) focusOn(place);
  }
}

const text = (words: string, look = ''): TemplateResult => html`<p class="text ${look}">${words}</p>`;

/** Sends a form as its button would. */
function send(form: HTMLFormElement): void {
  // Not form.requestSubmit: a control of that name would answer. Safari 15 has none.
  const { requestSubmit } = HTMLFormElement.prototype;
  if (requestSubmit) requestSubmit.call(form);
  else form.querySelector<HTMLElement>('button:not([type=button],[type=reset])')?.click();
}

/** Not form.reset: a control of that name would answer. */
const reset = (form: HTMLFormElement): void => HTMLFormElement.prototype.reset.call(form);

/** A tick here is no answer to the page. */
const stop = (event: Event): void => event.stopPropagation();
