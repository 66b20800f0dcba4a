/*
 * All that the report says, from rows of answers in any order. A row that comes twice, in two files, counts once. People are joined by the
 * code on their card, within one hub: two hubs may by chance have given the same code.
 */
import { type AnswerRow, REASONS, type Reason, type Time } from './answers-file.js';
import { type BeforeAndAfter, beforeAndAfter } from './before-and-after.js';
import { grouping } from './groups.js';
import { byText, countOf, isReason, type Kept, mostUsed, type Question } from './question-answers.js';
import { outcomes, reportedAs, type Split, saidBy, split } from './splits.js';

/** The least that may ever be asked for: the threshold inside an organisation. */
const LEAST_THRESHOLD = 5;

interface Asked {
  readonly name: string;
  /** As the question stood on the forms. More than one: it was not the same question each time, or in another language. */
  readonly texts: readonly string[];
  readonly splits: readonly Split[];
}

/** A question whose answers are steps. */
export interface Scale extends Asked {
  readonly steps: number;
  /** The words of each step, the lowest first; empty where nobody chose it. */
  readonly labels: readonly string[];
  readonly compared: readonly { readonly to: 'after' | 'later'; readonly result: BeforeAndAfter }[];
}

/** A question with one choice, or several. */
export interface Choice extends Asked {
  /** Forms on which it was put to somebody. */
  readonly asked: number;
  /** Forms on which something was chosen. */
  readonly answered: number;
  readonly missing: Readonly<Record<Reason, number>>;
  /** The most often chosen first. */
  readonly options: readonly { readonly answer: string; readonly text: string; readonly forms: number }[];
}

/** A question for people's own words. */
export interface Words extends Asked {
  readonly asked: number;
  /** What people wrote, in no order that says who. */
  readonly written: readonly string[];
}

export interface Report {
  readonly rows: number;
  /** That came twice. */
  readonly repeated: number;
  /** Forms that somebody sent. */
  readonly forms: number;
  /** Forms that somebody began and did not send. */
  readonly left: number;
  /** People with a card, each once. */
  readonly people: number;
  readonly sites: readonly string[];
  readonly dates: { readonly first: string; readonly last: string } | undefined;
  readonly threshold: number;
  readonly scales: readonly Scale[];
  readonly choices: readonly Choice[];
  readonly words: readonly Words[];
}

/** A number for each text, from 0. */
class Numbers extends Map<string, number> {
  of(text: string): number {
    const known = this.get(text);
    if (known !== undefined) return known;
    this.set(text, this.size);
    return this.size - 1;
  }
}

/** 2 to the 13th: so many questions, and answers, fit into one number with 134 million forms. */
const ROOM = 8192;

export class Evaluation {
  private readonly questions = new Map<string, Question>();
  private readonly seen = new Set<number | string>();
  private readonly responses = new Numbers();
  private readonly names = new Numbers();
  private readonly answers = new Numbers();
  private readonly texts = new Map<string, string>();
  /** Forms that were left; one that stands in an earlier file so may have been sent by the next. */
  private readonly left = new Set<number>();
  private readonly sent = new Set<number>();
  private readonly people = new Set<string>();
  private readonly sites = new Set<string>();
  private rows = 0;
  private repeated = 0;
  private first = '';
  private last = '';

  /** Takes a row that `badColumn` finds nothing wrong with. */
  add(row: AnswerRow): void {
    const { site, response, person, date, question, steps, answer } = row;
    const key = `${question} ${steps}`;
    this.rows++;
    // Whose form it is may be said twice by chance, in two hubs.
    const form = this.responses.of(`${site} ${response}`);
    const [name, chosen] = [this.names.of(key), this.answers.of(answer)];
    // As a number it takes a fifth of the memory.
    const once = Math.max(name, chosen) < ROOM ? (form * ROOM + name) * ROOM + chosen : `${form} ${name} ${chosen}`;
    if (this.seen.has(once)) {
      this.repeated++;
      return;
    }
    this.seen.add(once);
    this.sites.add(site);
    if (!this.first || date < this.first) this.first = date;
    if (date > this.last) this.last = date;
    const who = person && this.same(`${site} ${person}`);
    if (who) this.people.add(who);
    (answer === 'left' ? this.left : this.sent).add(form);

    const asked: Question = this.questions.get(key) ?? {
      name: question,
      steps: Number(steps),
      texts: new Map(),
      labels: new Map(),
      kept: [],
      written: [],
    };
    this.questions.set(key, asked);
    countOf(asked.texts, row.question_text);
    if (answer === 'text') asked.written.push(row.answer_text);
    else if (!isReason(answer)) {
      const labels = asked.labels.get(answer) ?? new Map<string, number>();
      asked.labels.set(answer, labels);
      countOf(labels, row.answer_text);
    }
    asked.kept.push({
      person: who,
      form,
      time: this.same(row.time) as Time,
      date: this.same(date),
      answer: this.same(answer),
    });
  }

  /** The same text, kept once: a reader of files makes a new one for each cell. */
  private same(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  /**
   * @param options.threshold smaller numbers of people are hidden: 10 for the public, 5 inside; more is always possible, less is not
   */
  report({ threshold: wanted }: { readonly threshold: number }): Report {
    const threshold = Math.max(LEAST_THRESHOLD, wanted);
    const isLeft = ({ answer, form }: Kept): boolean => answer === 'left' && this.sent.has(form);
    const all = [...this.questions.values()]
      .map((question) => ({ ...question, kept: question.kept.filter((one) => !isLeft(one)) }))
      .filter(({ kept }) => kept.length)
      .sort((a, b) => byText(a.name, b.name) || a.steps - b.steps);
    const ours = all.filter(({ name }) => reportedAs(name) === 'itself');
    const counts = new Map(ours.map((question) => [question, outcomes(question)]));
    const inTables = new Set([...counts.values()].flatMap((people) => [...people.keys()]));
    const groups = all
      .filter(({ name }) => reportedAs(name) === 'groups')
      .map((about) => ({ about, rows: grouping(inTables, saidBy(about), threshold) }));
    const asked = (question: Question): Asked => ({
      name: question.name,
      texts: mostUsed(question.texts),
      splits: groups.flatMap(({ about, rows }) => split(question, counts.get(question), about, rows, threshold)),
    });
    return {
      rows: this.rows,
      repeated: this.repeated,
      forms: this.sent.size,
      left: this.responses.size - this.sent.size,
      people: this.people.size,
      sites: [...this.sites].sort(byText),
      dates: this.first ? { first: this.first, last: this.last } : undefined,
      threshold,
      scales: ours.filter(({ steps }) => steps).map((question) => ({ ...asked(question), ...scale(question) })),
      choices: ours
        .filter(({ steps, written }) => !steps && !written.length)
        .map((question) => ({ ...asked(question), ...choice(question) })),
      words: ours
        .filter(({ written }) => written.length)
        .map((question) => ({
          ...asked(question),
          asked: question.kept.filter(({ answer }) => answer !== 'not-asked').length,
          written: [...question.written].sort(byText),
        })),
    };
  }
}

function scale({ kept, steps, labels }: Question): Omit<Scale, keyof Asked> {
  const times = (['after', 'later'] as const).filter(
    (to) => to === 'after' || kept.some(({ time }) => time === 'later'),
  );
  return {
    steps,
    labels: [...Array(steps).keys()].map((step) => mostUsed(labels.get(`${step + 1}`))[0] ?? ''),
    compared: times.map((to) => ({ to, result: beforeAndAfter(kept, steps, to) })),
  };
}

function choice({ kept, labels }: Question): Omit<Choice, keyof Asked> {
  const missing = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>;
  const forms = new Map<string, number>();
  const answered = new Set<number>();
  const asked = new Set<number>();
  for (const { answer, form } of kept) {
    asked.add(form);
    if (isReason(answer)) missing[answer]++;
    else {
      answered.add(form);
      forms.set(answer, (forms.get(answer) ?? 0) + 1);
    }
  }
  return {
    asked: asked.size - missing['not-asked'],
    answered: answered.size,
    missing,
    options: [...forms]
      .map(([answer, count]) => ({ answer, text: mostUsed(labels.get(answer))[0] ?? '', forms: count }))
      .sort((a, b) => b.forms - a.forms || byText(a.answer, b.answer)),
  };
}
