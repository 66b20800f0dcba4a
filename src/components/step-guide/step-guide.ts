import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill, inWordsOf, msg } from '../../locales/msg.js';
import type { WhereTheyWere } from '../../parts/ask-for-a-person.js';
import { findParts, firstHeading, headingLevel, textOf } from '../../parts/page-html.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { focusOn, namedByAddress, watchAddress } from '../../platform/places.js';
import { askForAPerson, talkToAPersonHref } from '../../parts/ask-for-a-person.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { arrangeStep, headingOf, titleOf } from './step.js';
import { type GuideTools, keptName, toolsSource } from './tools.js';
import { StepChangeEvent, StepDoneEvent } from './step-guide.events.js';
import { stepGuideStyles } from './step-guide.styles.js';

/**
 * A guide that people follow one step at a time, or read as a whole.
 *
 * The page holds a heading, an optional introduction, one `<ol>` whose items are the steps, and an optional ending. Without
 * script it is exactly that list. With script one step is shown at a time, with Back, Next step, "I am stuck" and a recap.
 *
 * Inside a step, mark with `data-handrail-part` (or the class `handrail-…`): `see` what you should see, `if-not` what to do if
 * you do not, `warn` before something that can be lost, `helper` a word to the person helping. Outside the list: `before` what
 * is needed first, `ending` what happens next, `checked` source and date.
 *
 * @element handrail-step-guide
 * @slot - the page's own heading, introduction and `<ol>`
 * @slot ending - set by the part itself on what is marked `ending`
 * @slot checked - set by the part itself on what is marked `checked`
 * @attr {'one' | 'all'} view - one step at a time (the default) or all steps. People can change it.
 * @attr {boolean} helper - shows the notes for a person who helps. People can change it.
 * @attr {string} pack - the name of one of Handrail's own guides, for a part without steps. Pasting it is better: it needs no script.
 * @fires {StepChangeEvent} handrail-step-change - another step is shown: `step`, `total`
 * @fires {StepDoneEvent} handrail-step-done - a step was ticked or unticked: `step`, `done`
 * @fires {AskForAPersonEvent} handrail-ask-for-a-person - "I am stuck" was pressed: `where`
 */
export class HandrailStepGuide extends HandrailElement {
  static override styles = [chromeStyles, stepGuideStyles];
  static override properties = {
    view: { reflect: true },
    helper: { type: Boolean, reflect: true },
    step: { state: true },
  };

  declare view: 'one' | 'all';
  declare helper: boolean;
  /**
   * The step that is shown, from 1; one more than the number of steps at the recap.
   * @private
   */
  declare step: number;
  /**
   * The items of the list, for the tools.
   * @private
   */
  steps: HTMLLIElement[] = [];
  /**
   * Those that are ticked, for the tools.
   * @private
   */
  ticked = new WeakSet<HTMLLIElement>();

  private announcement = '';
  /** Null where they cannot be had. */
  private tools: GuideTools | null | undefined;

  constructor() {
    super();
    this.view = 'one';
    this.helper = false;
    this.step = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    this.addEventListener('change', this.onTick, { signal });
    // On the part itself it would make a screen reader call each of its headings clickable.
    this.renderRoot.addEventListener('click', this.onStuckInAStep, { signal });
    // Find-in-page, or a link with a text fragment, found words in a step that is put away.
    this.addEventListener('beforematch', ({ target }) => this.showStepOf(target as Element), { signal });
    watchAddress(this, this.showLinked, signal);
    void this.updateComplete.then(() => this.showLinked(namedByAddress(this)));
  }

  /** Shows a step, from 1, and puts focus on its heading. One past the last is the recap. */
  async goToStep(step: number): Promise<void> {
    const before = this.step;
    this.step = this.clamp(step);
    await this.updateComplete;
    const item = this.steps[this.step - 1];
    if (item) focusOn(headingOf(item) ?? item, item);
    else focusOn(this.renderRoot.querySelector<HTMLElement>('.heading') ?? this);
    if (this.step !== before) this.dispatchEvent(new StepChangeEvent(this.step, this.steps.length));
  }

  protected override fetchFirst(): Promise<unknown> | undefined {
    return this.tools === undefined && (this.hasAttribute('pack') || toolsSource.kept(keptName(this)))
      ? this.fetchTools()
      : undefined;
  }

  private async fetchTools(): Promise<void> {
    const tools = toolsSource.get?.().then((file) => file.guideTools(this));
    this.tools ??= (await tools?.catch(() => null)) ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.view !== 'all' && this.view !== 'one') {
      // Turbo, React and others take away what they did not write.
      if (this.view) tellAuthor(this, 'view', this.view);
      this.view = 'one';
    }
    // Live regions stay empty until the person does something: Chromium speaks one that is filled on load.
    if (this.hasUpdated && changed.has('view')) this.announcement = this.viewInWords();
  }

  protected override arrange(): void {
    const list = [...this.querySelectorAll('ol')].find(
      (ol) => !ol.closest('li,[data-handrail-part],.handrail-before,.handrail-ending'),
    );
    this.steps = [...(list?.children ?? [])].filter((child): child is HTMLLIElement => child.localName === 'li');
    if (!list || !this.steps.length) {
      tellAuthor(this, 'no-list');
      return;
    }
    if (!firstHeading(this)) tellAuthor(this, 'no-heading');
    this.tools?.arrange();
    this.step = this.clamp(this.step);
    this.page.attribute(list, 'role', 'list'); // Safari drops the list when its markers are styled away.
    const stuckHref = talkToAPersonHref(this);
    this.steps.forEach((item, index) => {
      const added = arrangeStep(this.page, item, {
        guide: this.id || textOf(firstHeading(this)),
        number: index + 1,
        total: this.steps.length,
        headingLevel: Math.min(6, headingLevel(this) + 1),
        done: this.ticked.has(item),
        away: this.view === 'one' && index + 1 !== this.step,
        stuckHref: this.view === 'all' ? stuckHref : undefined,
      });
      for (const node of added) this.markLanguage(node);
    });
    if (!this.helper) for (const note of findParts(this, 'helper')) this.page.attribute(note, 'hidden', '');
    this.arrangeAround(list);
  }

  /** What stands around the list: what is needed first, the ending, and what goes below our own controls. */
  private arrangeAround(list: Element): void {
    const outside = (name: string): HTMLElement[] => findParts(this, name).filter((part) => !list.contains(part));
    const hide = (name: string): void => outside(name).forEach((part) => this.page.attribute(part, 'hidden', ''));
    if (this.view === 'one' && this.step > 1) hide('before');
    if (this.view === 'one' && this.step <= this.steps.length) hide('ending');
    for (const name of ['ending', 'checked']) {
      for (const part of outside(name)) if (part.parentElement === this) this.page.attribute(part, 'slot', name);
    }
  }

  protected override render(): TemplateResult {
    if (!this.steps.length) return html`<slot></slot>`;
    const words = { lang: this.wordsLang ?? nothing, dir: this.wordsDir ?? nothing };
    return html`<slot></slot>
      <div lang=${words.lang} dir=${words.dir}>${this.atRecap ? this.renderRecap() : nothing}</div>
      <slot name="ending"></slot>
      <div class="controls screen" lang=${words.lang} dir=${words.dir}>
        ${this.view === 'one' ? [this.renderMoves(), this.renderStuck()] : nothing} ${this.renderTools()}
        <p class="unseen" role="status"><span>${this.announcement}</span></p>
      </div>
      ${this.tools?.render(words)}
      <p class="paper text address">${this.ownerDocument.URL.split('#')[0]}</p>
      <slot name="checked"></slot>`;
  }

  private renderMoves(): TemplateResult {
    const next =
      this.step < this.steps.length
        ? msg('Next step', { id: 'step-guide-next' })
        : msg('Finish', { id: 'step-guide-finish' });
    return html`<div class="move">
      ${
        this.step > 1
          ? html`<button class="button quiet" type="button" @click=${() => this.goToStep(this.step - 1)}>
              <span>${msg('Back', { id: 'step-guide-back' })}</span>
            </button>`
          : nothing
      }
      ${
        this.atRecap
          ? nothing
          : html`<button class="button" type="button" @click=${() => this.goToStep(this.step + 1)}>
              <span>${next}</span>
            </button>`
      }
    </div>`;
  }

  private renderStuck(): TemplateResult | typeof nothing {
    const href = talkToAPersonHref(this);
    if (!href) return nothing;
    return html`<a class="button quiet" href=${href} @click=${(press: Event) => this.askForAPerson(this.step, press)}>
      <span>${msg('I am stuck', { id: 'step-guide-stuck' })}</span>
    </a>`;
  }

  private renderTools(): TemplateResult {
    const one = this.view === 'one';
    const view = one
      ? msg('Show all steps', { id: 'step-guide-all' })
      : msg('Show one step at a time', { id: 'step-guide-one' });
    return html`<div class="tools">
        <button class="button quiet" type="button" @click=${() => (this.view = one ? 'all' : 'one')}>
          <span>${view}</span>
        </button>
        ${
          findParts(this, 'helper').length
            ? html`<button
                class="button quiet"
                type="button"
                aria-pressed=${this.helper}
                @click=${() => (this.helper = !this.helper)}
              >
                <span>${msg('Notes for a helper', { id: 'step-guide-helper' })}</span>
              </button>`
            : nothing
        }
      </div>
      <button class="button quiet" type="button" aria-expanded=${!!this.tools?.isOpen} @click=${this.onKeep}>
        <span>${msg('Print or keep', { id: 'step-guide-keep' })}</span>
      </button>`;
  }

  private renderRecap(): TemplateResult {
    const anyDone = this.steps.some((item) => this.ticked.has(item));
    const heading = anyDone
      ? msg('You did this', { id: 'step-guide-recap' })
      : msg('You are at the end of the steps', { id: 'step-guide-end' });
    return html`<div class="box">
      <div class="heading" role="heading" aria-level=${Math.min(6, headingLevel(this) + 1)}>
        <span>${heading}</span>
      </div>
      <ul class="text" role="list">
        ${this.steps.map((item, index) => {
          const done = this.ticked.has(item);
          const state = done
            ? msg('Done', { id: 'step-guide-recap-done' })
            : msg('Not ticked', { id: 'step-guide-recap-not-done' });
          return html`<li><b>${state}:</b> <span>${titleOf(item, index + 1)}</span></li>`;
        })}
      </ul>
    </div>`;
  }

  private get atRecap(): boolean {
    return this.view === 'one' && this.step > this.steps.length;
  }

  private viewInWords(): string {
    return this.view === 'all'
      ? msg('All steps are shown.', { id: 'step-guide-all-shown' })
      : msg('One step is shown at a time.', { id: 'step-guide-one-shown' });
  }

  private clamp(step: number): number {
    return Math.max(1, Math.min(step, this.steps.length + 1));
  }

  private askForAPerson(step: number, press: Event): void {
    askForAPerson(
      this,
      inWordsOf(this, () => this.whereTheyAre(step)),
      press,
    );
  }

  private whereTheyAre(step: number): WhereTheyWere {
    const item = this.steps[step - 1];
    const values = {
      guide: textOf(firstHeading(this)),
      step,
      total: this.steps.length,
      title: item ? titleOf(item, step) : '',
    };
    const words = item
      ? msg('I am using the guide ‘{guide}’. I am stuck on step {step} of {total}: {title}', { id: 'step-guide-where' })
      : msg('I am using the guide ‘{guide}’. I am at the end of it.', { id: 'step-guide-where-end' });
    const back = item
      ? msg('Go back to step {step}', { id: 'step-guide-go-back' })
      : msg('Go back to the guide', { id: 'step-guide-go-back-end' });
    return { words: fill(words, values), backLabel: fill(back, values), goBack: () => void this.goToStep(step) };
  }

  private readonly onTick = ({ target }: Event): void => {
    const box = target as HTMLInputElement;
    const index = this.steps.findIndex((step) => box.parentElement?.matches('.handrail-done') && step.contains(box));
    const item = this.steps[index];
    if (!item) return;
    if (box.checked) this.ticked.add(item);
    else this.ticked.delete(item);
    this.requestUpdate();
    this.dispatchEvent(new StepDoneEvent(index + 1, box.checked));
  };

  private readonly onStuckInAStep = (press: Event): void => {
    const link = (press.target as Element).closest('.handrail-stuck');
    const index = link ? this.steps.findIndex((step) => step.contains(link)) : -1;
    if (index >= 0) this.askForAPerson(index + 1, press);
  };

  private readonly onKeep = async (): Promise<void> => {
    if (this.tools === undefined) await this.fetchTools();
    if (this.tools) this.tools.toggle();
    else print();
  };

  private showStepOf(target: Element | null): boolean {
    const index = target ? this.steps.findIndex((step) => step.contains(target)) : -1;
    if (index >= 0) this.step = index + 1;
    return index >= 0;
  }

  /** The page's address names a step, or something in one. */
  private readonly showLinked = (target: Element | null): void => {
    if (this.showStepOf(target)) void this.goToStep(this.step);
  };
}
