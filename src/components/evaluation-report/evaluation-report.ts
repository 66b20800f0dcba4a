import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { HandrailElement } from '../../parts/handrail-element.js';
import { findParts } from '../../parts/page-html.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { ownStyles } from './evaluation-report.styles.js';
import { openDesk, type OpenDesk } from './open-desk.js';
import type { PageReport, Problem, ProblemView, Progress, Reply, ReportView } from './orders.js';

/** Smaller numbers are hidden: what the field guide gives for a report to the public, and for one inside an organisation. */
const LEAST = { public: 10, inside: 5 } as const;
type Audience = keyof typeof LEAST;

const WORKER = 'evaluation-worker.js';
const NARROW = 280;
const WIDE = 720;
/** Somebody who listens is told this often how far it is. */
const TOLD = 0.25;

const number = (count: number): string => count.toLocaleString('en-GB');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/**
 * The evaluation report, for staff. Opens the files of answers that hubs saved, in the browser, and says what came out and what cannot be
 * said. Nothing is sent and nothing is kept. In English only. A page for staff has it; participants never load it.
 *
 * @element handrail-evaluation-report
 * @slot - a heading and what the report is for; mark what is needed without script with the class `handrail-needs-script`
 * @attr worker - where `evaluation-worker.js` stands, if not beside the page. Without it files are read in the page, more slowly
 */
export class HandrailEvaluationReport extends HandrailElement {
  static override styles = [chromeStyles, ownStyles];
  static override properties = {
    worker: {},
    audience: { state: true },
    threshold: { state: true },
    progress: { state: true },
    problems: { state: true },
    report: { state: true },
    told: { state: true },
    writings: { state: true },
    width: { state: true },
    isOver: { state: true },
    view: { state: true },
    teller: { state: true },
  };

  declare worker?: string;
  declare private audience: Audience;
  declare private threshold: number;
  declare private progress: Progress | undefined;
  declare private problems: readonly Problem[];
  declare private report: PageReport | undefined;
  declare private told: string;
  declare private writings: ReadonlyMap<string, readonly string[]>;
  declare private width: number;
  declare private isOver: boolean;
  declare private view: ReportView | undefined;
  declare private teller: ProblemView | undefined;

  private desk: OpenDesk | undefined;
  private opened = new Map<string, File>();
  private pictures = new Map<string, Element>();
  private toldAt = 0;
  private note = '';
  private rows = 0;
  constructor() {
    super();
    this.audience = 'public';
    this.threshold = LEAST.public;
    this.width = WIDE;
    this.startAgain('');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    // A file that is let go beside the place for it would be opened by the browser instead of the page.
    addEventListener('dragover', this.onDragOver, { signal });
    addEventListener('drop', this.onDrop, { signal });
    addEventListener('resize', () => this.measure(), { signal });
    addEventListener('dragleave', () => (this.isOver = false), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.startAgain('');
  }

  protected override arrange(): void {
    for (const words of findParts(this, 'needs-script')) this.page.attribute(words, 'hidden', 'hidden');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report') || changed.has('width')) this.pictures.clear();
  }

  protected override render(): TemplateResult {
    const { report, view, progress } = this;
    return html`
      <slot></slot>
      <div lang="en" dir="ltr" class="text">
        <section class="screen place ${this.isOver ? 'over' : ''}">
          <h2>Open the files of answers</h2>
          ${this.renderAudience()}
          <label for="files">Files that hubs saved (CSV or JSON)</label>
          <p class="hint" id="hint">
            Choose one or many, or drop them anywhere on this page. A file that you open twice counts once.
          </p>
          <input
            type="file"
            id="files"
            multiple
            accept=".csv,.json,.txt,text/csv,application/json"
            aria-describedby="hint"
            ?disabled=${!!progress}
            @change=${this.onChoose}
          />
          ${progress ? this.renderProgress(progress) : nothing}
          <p role="status">${this.told}</p>
          ${this.teller?.problemsView(this.problems, this.rows)}
        </section>
        ${report && view && report.rows ? this.renderReport(report, view) : nothing}
      </div>
    `;
  }

  private renderAudience(): TemplateResult {
    const radio = (audience: Audience, words: string): TemplateResult => html`
      <label class="choice">
        <input
          type="radio"
          name="audience"
          value=${audience}
          .checked=${this.audience === audience}
          @change=${() => this.showTo(audience)}
        />
        <span>${words}</span>
      </label>
    `;
    return html`
      <fieldset>
        <legend>Who will see the report?</legend>
        ${radio('public', 'Anybody: a funder, a website, a leaflet. Groups of fewer than 10 people are hidden')}
        ${radio('inside', 'Only the people who run this service. Groups of fewer than 5 people are hidden')}
      </fieldset>
      <label for="threshold">Hide groups of fewer than this many people</label>
      <p class="hint" id="upward">You can hide more, and never less than ${LEAST[this.audience]}.</p>
      <input
        id="threshold"
        type="number"
        inputmode="numeric"
        aria-describedby="upward"
        min=${LEAST[this.audience]}
        step="1"
        .value=${String(this.threshold)}
        @change=${this.onThreshold}
      />
    `;
  }

  private renderProgress({ file, at, of, rows }: Progress): TemplateResult {
    return html`
      <div class="progress">
        <label for="progress"
          >Reading ${file}: ${megabytes(at)} of ${megabytes(of)} MB, ${number(rows)} answers so far</label
        >
        <progress id="progress" max=${of || 1} .value=${at}></progress>
        <button
          type="button"
          class="button quiet"
          @click=${() => this.startAgain('Reading was stopped. No file is open now.')}
        >
          Stop reading
        </button>
      </div>
    `;
  }

  private renderReport(report: PageReport, view: ReportView): TemplateResult {
    return html`
      <div class="controls screen">
        <button type="button" class="button" @click=${() => view.print(this)}>Print, or save as PDF</button>
        <button type="button" class="button quiet" @click=${() => view.saveTables(report)}>Save the tables</button>
        <button
          type="button"
          class="button quiet"
          @click=${() => this.startAgain('All files are closed. Nothing was kept.')}
        >
          Close all files
        </button>
      </div>
      <article class="report">
        ${view.reportView(report, { width: this.width, kept: this.pictures }, this.leftOut)}
      </article>
      ${view.writingsView(report, this.writings, (question) => this.desk?.ask({ what: 'writings', question }))}
    `;
  }

  private get leftOut(): number {
    return this.problems.reduce((sum, { row, rows, fault }) => sum + (row && fault !== 'no-end' ? rows : 0), 0);
  }

  // ---- What staff do -------------------------------------------------------------------------------------------------

  private readonly onChoose = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    this.open([...(input.files ?? [])]);
    // Or the same file could not be chosen again.
    input.value = '';
  };

  private readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = !this.progress;
  };

  private readonly onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.isOver = false;
    if (!this.progress) this.open([...event.dataTransfer.files]);
  };

  private readonly onThreshold = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const least = LEAST[this.audience];
    this.threshold = Math.max(least, Math.ceil(Number(input.value) || 0));
    if (input.value !== String(this.threshold)) {
      input.value = String(this.threshold);
      this.note = `It cannot be less than ${least}. `;
      this.told = this.note;
    }
    this.askForReport();
  };

  private showTo(audience: Audience): void {
    this.audience = audience;
    this.threshold = LEAST[audience];
    this.askForReport();
  }

  private open(files: readonly File[]): void {
    if (!files.length) return;
    const isNew = (file: File): boolean => {
      const name = [file.name, file.size, file.lastModified].join('/');
      const isKnown = this.opened.has(name);
      this.opened.set(name, file);
      return !isKnown;
    };
    const fresh = files.filter(isNew);
    const twice = files.filter((file) => !fresh.includes(file));
    this.tell(twice.map(({ name }) => ({ file: name, fault: 'twice', rows: 1, next: [] })));
    if (!fresh.length) return;
    const of = fresh.reduce((sum, { size }) => sum + size, 0);
    this.progress = { file: fresh[0]?.name ?? '', at: 0, of, rows: 0 };
    this.told = `Reading ${number(fresh.length)} ${fresh.length === 1 ? 'file' : 'files'}.`;
    this.toldAt = 0;
    this.desk ??= openDesk(this.worker ?? WORKER, (reply) => void this.hear(reply));
    this.desk.ask({ what: 'read', files: fresh });
  }

  private startAgain(told: string): void {
    this.desk?.close();
    this.desk = undefined;
    this.opened.clear();
    this.rows = 0;
    this.progress = this.report = undefined;
    this.problems = [];
    this.writings = new Map();
    this.told = told;
  }

  /** Charts are drawn for the room that there is, so that their words keep their size. */
  private measure(): void {
    this.width = Math.max(NARROW, Math.min(WIDE, Math.floor(this.clientWidth / 20) * 20));
  }

  private tell(problems: readonly Problem[]): void {
    if (!problems.length) return;
    this.problems = [...this.problems, ...problems];
    if (!this.teller) void import('./problem-words.js').then((teller) => (this.teller = teller));
  }

  private async fetchView(): Promise<void> {
    if (this.view) return;
    const view = await import('./report-view.js');
    view.wear(this.renderRoot as ShadowRoot);
    this.view = view;
  }

  private askForReport(): void {
    if (!this.desk || this.progress) return;
    this.told = 'Counting.';
    this.desk.ask({ what: 'report', threshold: this.threshold });
  }

  private async hear(reply: Reply): Promise<void> {
    if (reply.what === 'progress') {
      const { progress } = reply;
      this.progress = progress;
      const share = progress.at / (progress.of || 1);
      if (share - this.toldAt < TOLD) return;
      this.toldAt = share;
      this.told = `${Math.round(share * 4)} quarters are read.`.replace('2 quarters are', 'Half is');
    } else if (reply.what === 'read') {
      const { read } = reply;
      this.rows += read.rows;
      this.tell(read.problems);
      this.progress = undefined;
      this.askForReport();
    } else if (reply.what === 'report') {
      await this.fetchView();
      this.measure();
      this.report = reply.report;
      this.told = this.note + (reply.report.rows ? 'The report is ready. It is below.' : 'No answers could be used.');
      this.note = '';
    } else if (reply.what === 'writings') this.writings = new Map(this.writings).set(reply.question, reply.texts);
    else if (reply.what === 'failed')
      this.startAgain('Something went wrong while reading, and no file is open now. Try again with fewer files.');
  }
}
