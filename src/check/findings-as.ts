import type { CheckedPage, PageFinding } from './check-page.js';

/** A page by the name of its file or its address, with what was found. */
export type NamedPage = CheckedPage & { readonly name: string };

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const errorsIn = (findings: readonly PageFinding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** For people, a line each: findings first, what was left out and why, and scores last. */
export function asLines(pages: readonly NamedPage[]): string[] {
  const lines = pages.flatMap(({ name, findings, ignored, scores }) => [
    ...findings.map(
      ({ line, column, severity, rule, words, suggestion }) =>
        `${name}:${line}:${column} ${severity} ${rule}: “${short(words)}”. ${suggestion}`,
    ),
    ...ignored.map(
      ({ line, rule, words, reason }) => `${name}:${line} left out, ${rule}: “${short(words)}”, because: ${reason}`,
    ),
    ...(scores?.lookAgain
      ? [
          `${name}: long words or sentences (Flesch-Kincaid grade ${scores.fleschKincaid?.toFixed(1)}). A guide, and no pass mark.`,
        ]
      : []),
  ]);
  const all = pages.flatMap(({ findings }) => findings);
  const errors = errorsIn(all);
  return [
    ...lines,
    `${count(pages.length, 'page', 'pages')}: ${count(errors, 'error', 'errors')}, ${count(all.length - errors, 'thing', 'things')} to look at again.`,
  ];
}
export const asText = (pages: readonly NamedPage[]): string => asLines(pages).join('\n');

const short = (words: string): string => (words.length > 70 ? `${words.slice(0, 67)}…` : words);

/** For other programs, as it is. */
export const asJson = (pages: readonly NamedPage[]): string => JSON.stringify({ pages }, null, 2);

/** For code hosts, which show it beside the line: SARIF 2.1.0 (OASIS, 2020). */
export function asSarif(pages: readonly NamedPage[]): string {
  const all = pages.flatMap(({ name, findings, ignored }) => [
    ...findings.map((finding) => ({ ...finding, name, reason: undefined })),
    ...ignored.map((finding) => ({ ...finding, name })),
  ]);
  const rules = [...new Map(all.map(({ rule, source }) => [rule, { id: rule, help: { text: source } }])).values()];
  const results = all.map(({ name, rule, severity, words, suggestion, line, column, reason }) => ({
    ruleId: rule,
    level: severity,
    message: { text: `“${words}”. ${suggestion}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: name.replaceAll('\\', '/') },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    ...(reason === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: reason }] }),
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'handrail check', rules } }, results }],
    },
    null,
    2,
  );
}

/** Whether a run of the command fails. */
export const hasErrors = (pages: readonly NamedPage[]): boolean => pages.some(({ findings }) => !!errorsIn(findings));
