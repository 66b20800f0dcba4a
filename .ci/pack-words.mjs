// A Rollup plugin that packs the words of a language, so that a phone on a poor line gets them in 4 kB. What ships has to be ASCII
// (a page in an old encoding garbles the rest), where each letter of Arabic or Gujarati would be `\u0644`: such a letter and a
// Latin one change places instead. After short-ids.mjs: the ids are numbers then, and a list in their order needs none.
const BETWEEN = '^';
const LATIN = [...'etaoinsrhldcumfpgwybvkxjqzETAOINSRHLDCUMFPGWYBVKXJQZ'];

/** The letters of a language that change places with Latin ones: the frequent ones first. None where it is written in Latin ones. */
function foreign(text) {
  const counts = new Map();
  for (const letter of text.replace(/[ -~\u00a0-\u024f\u2000-\u206f]/g, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([letter]) => letter);
  return letters.slice(0, LATIN.length);
}

/** The code of a module with the words, from an id (a number to the base 36) to a text. */
export function pack(words) {
  const texts = Object.keys(words).map((_, index) => words[index.toString(36)]);
  if (texts.some((text) => text === undefined || text.includes(BETWEEN)))
    throw new Error(`Words must be numbered, and have no ${BETWEEN} in them.`);
  const all = texts.join(BETWEEN);
  const letters = foreign(all);
  const unpack = `export const templates = {};\n${JSON.stringify(letters.length ? '' : all)}`;
  if (!letters.length)
    return `${unpack}.split('${BETWEEN}').forEach((text, id) => (templates[id.toString(36)] = text));\n`;
  const latin = LATIN.slice(0, letters.length).join('');
  const [from, to] = [latin + letters.join(''), letters.join('') + latin];
  const swapped = all.replace(/\{\w+|[^ -@[-`{-~]/g, (part) => (part[1] ? part : (to[from.indexOf(part)] ?? part)));
  return `const latin = '${latin}', letters = ${JSON.stringify(letters.join(''))}, from = latin + letters;
export const templates = {};
${JSON.stringify(swapped)}.replace(/\\{\\w+|[^ -@[-\`{-~]/g, (part) => part[1] ? part : (letters + latin)[from.indexOf(part)] ?? part).split('${BETWEEN}').forEach((text, id) => (templates[id.toString(36)] = text));
`;
}

/** The plugin. */
export const packWords = {
  name: 'pack-words',
  async transform(code, id) {
    if (!id.includes('/locales/generated/') || id.endsWith('catalogue.js')) return null;
    const { templates } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    return { code: pack(templates), map: null };
  },
};
