import * as Plot from '@observablehq/plot';
import { number } from './report-words.js';

/*
 * The pictures of the report, by Observable Plot. Each stands beside the same numbers in a sentence and in a table, so that here it is one
 * image with a name. Nothing is told by colour alone: left and right, and the count beside each bar.
 */

const FONT = 18;
const LINE = 24;
const BAR = 36;

/** How high the words above a bar are: a long name on a narrow screen takes two lines or three. */
const labelHeight = (labels: readonly string[], width: number): number => {
  const letters = width / (FONT * 0.56);
  return LINE * Math.min(3, Math.ceil(Math.max(1, ...labels.map(({ length }) => length)) / letters)) + 4;
};

type Chart = SVGSVGElement | HTMLElement;

/** Plot writes its rules into a style element, which strict pages refuse. They stand in our own sheet (evaluation-report.styles.ts). */
function finished(chart: Chart, name: string): Element {
  for (const style of chart.querySelectorAll('style')) style.remove();
  // "bar" and "text" say nothing, and a group without a role may have no name (axe).
  for (const group of chart.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', name);
  return chart;
}

const common = (width: number, height: number): Plot.PlotOptions => ({
  width,
  height: height + 8,
  marginTop: 4,
  marginBottom: 4,
  marginLeft: 0,
  marginRight: 0,
  axis: null,
  className: 'plot',
  style: { fontSize: `${FONT}px`, background: 'none' },
});

/** The words above the bars of a row. */
const labels = (rows: readonly { readonly label: string }[], width: number, rowHeight: number): Plot.Markish =>
  Plot.text(rows, {
    y: (_, row: number) => row,
    dy: -rowHeight / 2,
    frameAnchor: 'left',
    lineAnchor: 'top',
    text: 'label',
    lineWidth: (width / FONT) * 0.95,
    lineHeight: LINE / FONT,
    className: 'ink',
  });

export interface Change {
  readonly label: string;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

/** Bars that lean to the right where more people changed for the better, and to the left where more did not. */
export function changeChart(changes: readonly Change[], name: string, width: number): Element {
  const at = changes.map((change, row) => {
    const half = change.same / 2;
    return { ...change, row, left: -half - change.worse, right: half + change.better, half };
  });
  const most = Math.max(1, ...at.map(({ left, right }) => Math.max(-left, right)));
  const ends = 1.35 * most;
  const top = labelHeight(
    changes.map(({ label }) => label),
    width,
  );
  const rowHeight = top + BAR + 12;
  const bar = { y: 'row', insetTop: top, insetBottom: 12 } as const;
  const count = { y: 'row', dy: top + BAR / 2 - rowHeight / 2, fontWeight: 'bold' } as const;
  return finished(
    Plot.plot({
      ...common(width, at.length * rowHeight),
      x: { domain: [-ends, ends] },
      y: { domain: at.map(({ row }) => row), padding: 0 },
      marks: [
        Plot.barX(at, { ...bar, x1: 'left', x2: (one) => -one.half, className: 'worse' }),
        Plot.barX(at, { ...bar, x1: (one) => -one.half, x2: 'half', className: 'same' }),
        Plot.barX(at, { ...bar, x1: 'half', x2: 'right', className: 'better' }),
        Plot.text(at, {
          ...count,
          x: 'left',
          dx: -6,
          textAnchor: 'end',
          text: ({ worse }) => number(worse),
          className: 'ink',
        }),
        Plot.text(at, { ...count, x: 0, text: ({ same }) => number(same), className: 'on-same' }),
        Plot.text(at, {
          ...count,
          x: 'right',
          dx: 6,
          textAnchor: 'start',
          text: ({ better }) => number(better),
          className: 'ink',
        }),
        labels(at, width, rowHeight),
      ],
    }),
    name,
  );
}

export interface Bar {
  readonly label: string;
  /** One count, or the counts before and after. */
  readonly counts: readonly number[];
}

/** Bars from the left, one below the other: one for each answer, or two, before and after. */
export function barChart(bars: readonly Bar[], name: string, width: number): Element {
  const each = bars.flatMap(({ label, counts }, row) => counts.map((count, side) => ({ label, count, row, side })));
  const most = Math.max(1, ...each.map(({ count }) => count));
  const hasPairs = bars.some(({ counts }) => counts.length > 1);
  const ofLabel = labelHeight(
    bars.map(({ label }) => label),
    width,
  );
  const height = hasPairs ? 24 : 28;
  const rowHeight = ofLabel + height * (hasPairs ? 2 : 1) + 12;
  const top = (side: number): number => ofLabel + side * height;
  const side = (which: number, className: string): Plot.Markish[] => {
    const own = each.filter((one) => one.side === which);
    const inset = { insetTop: top(which) + 2, insetBottom: rowHeight - top(which) - height + 2 };
    return [
      Plot.barX(own, { x1: 0, x2: 'count', y: 'row', ...inset, className }),
      Plot.text(own, {
        x: 'count',
        y: 'row',
        dx: 6,
        dy: top(which) + height / 2 - rowHeight / 2,
        textAnchor: 'start',
        fontWeight: 'bold',
        text: ({ count }) => number(count),
        className: 'ink',
      }),
    ];
  };
  return finished(
    Plot.plot({
      ...common(width, bars.length * rowHeight),
      x: { domain: [0, most * 1.25] },
      y: { domain: bars.map((_, row) => row), padding: 0 },
      marks: [
        ...side(0, hasPairs ? 'before' : 'after'),
        ...(hasPairs ? side(1, 'after') : []),
        labels(bars, width, rowHeight),
      ],
    }),
    name,
  );
}
