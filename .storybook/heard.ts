import record from '../test/screen-reader/said.json';

interface Recording {
  readonly example: string;
  readonly reader: string;
  readonly on: string;
  readonly heard: Readonly<Record<string, readonly { readonly key: string; readonly said: readonly string[] }[]>>;
}

/** Keys as people know them; the others are called what `xdotool` calls them. */
const KEYS: Readonly<Record<string, string>> = {
  KP_Add: 'Read everything',
  Return: 'Enter',
  space: 'Space',
  Shift_L: 'Shift',
  Down: 'Down arrow',
};
const keyInWords = (key: string): string => KEYS[key] ?? key.replace(/^type (.*)$/, 'Type “$1”');

/** What a screen reader said over an example of a part, key by key, and where (test/screen-reader/record.mjs). */
export function heardOf(tag: string) {
  const { example, reader, on, heard } = (record.parts as Readonly<Record<string, Recording>>)[
    tag.replace('handrail-', '')
  ] as Recording;
  const browsers = Object.keys(heard);
  const keys = heard[browsers[0] as string]?.map(({ key }) => key) ?? [];
  const day = new Date(on).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return {
    browsers,
    about: `${reader} over the example “${example.replaceAll('-', ' ')}”, ${day}. Each line of a cell is one utterance.`,
    rows: keys.map((key, at) => ({
      key: keyInWords(key),
      said: browsers.map((browser) => heard[browser]?.[at]?.said ?? []),
    })),
  };
}
