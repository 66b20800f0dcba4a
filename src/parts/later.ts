/**
 * A file that only some pages need.
 * @returns what tells where it is fetched from, for the entry points, and what fetches it: once, and never failing. Where it cannot
 * be had, there is nothing in it.
 */
export function later<File extends object>(): [
  from: (source: () => Promise<File>) => void,
  fetch: () => Promise<Partial<File>>,
] {
  let source: (() => Promise<File>) | undefined;
  let fetching: Promise<Partial<File>> | undefined;
  return [
    (from) => void (source = from),
    () => (fetching ??= (source?.() ?? Promise.reject(new Error())).catch(() => ({}))),
  ];
}
