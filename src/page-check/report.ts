/** Something that was looked at. `fine`: it is there, and nothing is wrong with it. */
export interface Seen {
  readonly level: 'error' | 'warning' | 'fine';
  readonly what: string;
  /** What to do, or what to write. */
  readonly write?: string;
  /** Where it stands, to be shown. */
  readonly element?: Element | undefined;
}

/** What belongs together, such as the sizes. */
export interface Section {
  readonly title: string;
  /** What is wrong comes first. */
  readonly seen: readonly Seen[];
}

export const LEVELS = { error: 'Put right', warning: 'Look again', fine: 'Fine' } as const;
const ORDER = Object.keys(LEVELS);

export const section = (title: string, seen: readonly Seen[]): Section => ({
  title,
  seen: [...seen].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level)),
});

/** What is to be done comes before all that is fine. */
export function faultsFirst(sections: readonly Section[]): Section[] {
  const pick = (isFine: boolean): Section[] =>
    sections
      .map(({ title, seen }) => ({ title, seen: seen.filter(({ level }) => (level === 'fine') === isFine) }))
      .filter(({ seen }) => seen.length);
  const fine = pick(true).map(({ title, seen }) => ({ title: `${title}: what is fine`, seen }));
  return [...pick(false), ...fine];
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Says first what is to be done. */
export function summary(sections: readonly Section[]): string {
  const all = sections.flatMap(({ seen }) => seen);
  const of = (level: Seen['level']): number => all.filter((one) => one.level === level).length;
  return `${count(of('error'), 'thing', 'things')} to put right, ${count(of('warning'), 'thing', 'things')} to look at again.`;
}

/** For the console, and to send to somebody. */
export const asText = (sections: readonly Section[]): string =>
  [
    summary(sections),
    ...faultsFirst(sections).flatMap(({ title, seen }) => [
      '',
      title,
      ...seen.map(
        ({ level, what, write }) => `- ${LEVELS[level]}: ${what}${write ? `\n  ${write.replace(/\n/g, '\n  ')}` : ''}`,
      ),
    ]),
  ].join('\n');
