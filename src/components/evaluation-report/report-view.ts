import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, Scale } from '../../domain/evaluation.js';
import { londonDate } from '../../domain/london-time.js';
import { dateInWords } from '../../parts/date-in-words.js';
import { now } from '../../platform/now.js';
import { printOnly } from '../../platform/print-only.js';
import { saveFile } from '../../platform/save-file.js';
import { adoptSheets } from '../../platform/sheets.js';
import { barChart, changeChart } from './charts.js';
import type { Drawing, PageReport } from './orders.js';
import { reportStyles } from './report.styles.js';
import {
  answeredTable,
  changesTable,
  choiceTable,
  comparedIn,
  isShown,
  splitTable,
  stepsTable,
  tablesCsv,
  type Compared,
  type Table,
} from './report-tables.js';
import * as words from './report-words.js';

/** Of several pictures with the same data only one is made. */
function picture({ kept, width }: Drawing, key: string, make: (width: number) => Element): Element {
  const known = kept.get(`${width} ${key}`) ?? make(width);
  kept.set(`${width} ${key}`, known);
  return known;
}

/** A table of more rows than these goes on overleaf, with its head. */
const MOST_ON_ONE_PAGE = 20;

const tableOf = ({ caption, columns, rows }: Table): TemplateResult => html`
  <div class="table ${rows.length > MOST_ON_ONE_PAGE ? '' : 'short'}" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ head, cells }) => html`
            <tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td class=${cell === 'hidden' ? 'hidden' : ''}>${cell}</td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;

const key = (...entries: readonly (readonly [name: string, words: string])[]): TemplateResult => html`
  <ul class="key" role="list" aria-hidden="true">
    ${entries.map(([name, text]) => html`<li><span class="swatch ${name}"></span>${text}</li>`)}
  </ul>
`;

/** Today, on the calendars in London. */
const today = (): string => londonDate(now());

/** Prints the report alone, whatever else the page has. */
export const print = printOnly;

export const saveTables = (report: PageReport): void =>
  saveFile(`evaluation-report-${today()}.csv`, 'text/csv', tablesCsv(report, today()));

/** Gives the rules for the report to the part that shows it. */
export const wear = (root: ShadowRoot): void => adoptSheets(root, [String(reportStyles)]);

/**
 * The whole report.
 * @param leftOut rows that could not be used
 */
export function reportView(report: PageReport, drawing: Drawing, leftOut: number): TemplateResult {
  const times = (['after', 'later'] as const).map((to) => comparedIn(report, to)).filter(({ length }) => length);
  const { choices, scales, threshold } = report;
  return html`
    <section>
      <h2>What these answers are</h2>
      <p class="soft">Made on ${dateInWords(today())}. Groups of fewer than ${threshold} people are hidden.</p>
      ${words.overview(report).map((line) => html`<p>${line}</p>`)}
      ${leftOut ? html`<p>${words.counted(leftOut, 'row', 'rows')} of the files could not be used.</p>` : nothing}
      <div class="box">
        <h3>What they cannot show</h3>
        <ul class="points">
          ${words.CAVEATS.map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
    </section>
    ${
      scales.length
        ? html`<section>
            <h2>Did it help?</h2>
            ${times.map((compared) => atAGlance(compared, drawing))}
            ${scales.map((scale) => oneScale(scale, report, drawing))}
          </section>`
        : nothing
    }
    ${
      choices.length
        ? html`<section>
            <h2>What people said about the visit</h2>
            ${choices.map((choice) => oneChoice(choice, threshold, isShown(choice, report), drawing))}
          </section>`
        : nothing
    }
    ${groups(report)}
  `;
}

function atAGlance(compared: readonly Compared[], drawing: Drawing): TemplateResult {
  const [first] = compared as [Compared];
  const { better, same, worse } = words.changeWords(first.scale);
  const table = changesTable(compared);
  const changes = compared.map(({ scale, result }) => ({ label: words.title(scale), ...result }));
  const most = [...changes].sort((a, b) => b.better / b.pairs - a.better / a.pairs)[0] as (typeof changes)[0];
  const sentence = `Of ${words.counted(changes.length, 'question', 'questions')}, ${most.label.toLowerCase()} changed most: ${words.number(most.better)} of ${words.peopleOf(most.pairs)} felt ${better} ${words.WHEN[first.to]} than before.`;
  return html`
    <h3>All questions at a glance${first.to === 'later' ? ', some weeks later' : ''}</h3>
    <figure>
      ${key(['worse', `Left: ${worse}`], ['same', `Middle: ${same}`], ['better', `Right: ${better}`])}
      ${picture(drawing, `changes ${first.to}`, (width) => changeChart(changes, `${table.caption}. ${sentence}`, width))}
      <figcaption>${sentence} The same numbers stand in the table below.</figcaption>
    </figure>
    ${tableOf(table)}
  `;
}

function oneScale(scale: Scale, report: PageReport, drawing: Drawing): TemplateResult {
  const { threshold } = report;
  const heading = (to: 'after' | 'later'): unknown => (to === 'later' ? html`<h4>Some weeks later</h4>` : nothing);
  return html`
    <div class="question">
      <h3>${words.title(scale)}</h3>
      ${asked(scale)}
      ${scale.compared.map(({ to, result }) =>
        result.pairs < threshold
          ? html`${heading(to)}
              <p>${words.tooFew(threshold)}</p>`
          : html`${heading(to)} ${oneComparison({ scale, to, result }, drawing)}`,
      )}
    </div>
  `;
}

function oneComparison(compared: Compared, drawing: Drawing): TemplateResult {
  const { scale, to, result } = compared;
  const table = stepsTable(compared);
  const bars = table.rows.map(({ head }, step) => ({
    label: head,
    counts: [result.before.chosen[step] ?? 0, result.after.chosen[step] ?? 0],
  }));
  const [middle, ...rest] = words.spreadSentences(scale, to, result);
  return html`
    <p class="lead">${words.changeSentence(scale, to, result)}</p>
    <p>${words.topSentence(scale, result)} ${rest}</p>
    <figure>
      ${key(['before', 'Upper bar: before'], ['after', `Lower bar: ${words.WHEN[to]}`])}
      ${picture(drawing, `${scale.name} ${scale.steps} ${to}`, (width) => barChart(bars, `${table.caption}. ${middle ?? ''}`, width))}
      <figcaption>${middle}</figcaption>
    </figure>
    <div class="beside">${tableOf(table)} ${tableOf(answeredTable(compared))}</div>
  `;
}

function oneChoice(choice: Choice, threshold: number, isEnough: boolean, drawing: Drawing): TemplateResult {
  const heading = html`<h3>${words.title(choice)}</h3>`;
  if (!isEnough)
    return html`${heading}
      <p>Fewer than ${threshold} forms have an answer to this. That is too few to show.</p>`;
  const table = choiceTable(choice);
  const bars = choice.options.map(({ text, answer, forms }) => ({ label: text || answer, counts: [forms] }));
  const [first] = choice.options;
  const sentence = first
    ? `The most frequent answer was “${first.text || first.answer}”, on ${words.number(first.forms)} of ${words.counted(choice.answered, 'form', 'forms')}${words.percent(first.forms, choice.answered)}.`
    : '';
  return html`
    ${heading} ${choice.texts.length > 1 ? asked(choice) : nothing}
    <figure>
      ${picture(drawing, `choice ${choice.name}`, (width) => barChart(bars, `${table.caption}. ${sentence}`, width))}
      <figcaption>${sentence}</figcaption>
    </figure>
    ${tableOf(table)}
  `;
}

/** The question as people read it, in all its wordings. */
function asked({ texts }: Pick<Scale, 'texts'>): TemplateResult {
  const [text, ...others] = texts;
  return html`
    <p class="soft">The question was: ${words.quoted(text)}</p>
    ${
      others.length
        ? html`<p class="soft">
            On other forms it was worded differently: ${words.list(others.map(words.quoted))}. If these do not ask the
            same, do not put them together.
          </p>`
        : nothing
    }
  `;
}

/** Whom did it help, and whom did it leave out: as far as nobody can be told of. */
function groups(report: PageReport): TemplateResult | typeof nothing {
  const all = words.bySplit(report);
  if (!all.length) return nothing;
  const { threshold } = report;
  return html`
    <section>
      <h2>Whom did it help, and whom did it leave out?</h2>
      <p>${words.roundedNote(threshold)}</p>
      ${all.map(({ text, own }) => {
        const tables = own.flatMap(({ about, split }) => ('table' in split ? [{ about, table: split.table }] : []));
        const refused = new Map<string, string[]>();
        for (const { about, split } of own)
          if ('refused' in split) {
            const why = words.refusal(split.refused, threshold);
            refused.set(why, [...(refused.get(why) ?? []), words.title(about)]);
          }
        return html`
          <h3>${text}</h3>
          ${tables.map(({ about, table }) => tableOf(splitTable(about, text, table)))}
          ${[...refused].map(
            ([why, names]) =>
              html`<p>
                ${tables.length ? 'Not shown' : 'Nothing is shown'} for ${words.list(names)}, because ${why}. To show it
                could tell of one person.
              </p>`,
          )}
        `;
      })}
    </section>
  `;
}

/** So many are shown: more nobody reads, and a page with a hundred thousand of them stops. */
const MOST_WRITINGS = 500;

/** What people wrote: only on the screen, only when asked for, beside no number of a group. */
export function writingsView(
  { words: questions }: PageReport,
  writings: ReadonlyMap<string, readonly string[]>,
  ask: (question: string) => void,
): TemplateResult | typeof nothing {
  if (!questions.length) return nothing;
  return html`
    <section class="screen">
      <h2>What people wrote</h2>
      <p>
        It is not printed with the report, and is in no table. It may name somebody, or tell of harm. Read it alone
        first, and never put it beside numbers of a small group.
      </p>
      ${questions.map(({ name, texts: [text = name], count }) => {
        const written = writings.get(name);
        return html`
          <h3>${text}</h3>
          <p>${words.counted(count, 'form has', 'forms have')} something written here.</p>
          ${
            written
              ? html`<ul class="points">
                    ${written.slice(0, MOST_WRITINGS).map((one) => html`<li class="written">${one}</li>`)}
                  </ul>
                  ${written.length > MOST_WRITINGS ? html`<p>These are the first ${MOST_WRITINGS}.</p>` : nothing}`
              : html`<button type="button" class="button quiet" @click=${() => ask(name)}>
                  Show what people wrote<span class="unseen">: ${text}</span>
                </button>`
          }
        `;
      })}
    </section>
  `;
}
