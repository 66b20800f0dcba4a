// The words of the parts in every language. `npm run words` reads the messages out of the code into src/locales/xliff (which
// translators edit) and builds src/locales/generated. With --check it changes nothing and fails when a message lacks a
// translation (lit-localize itself falls back in silence), when a placeholder differs, when a translation has no review state,
// or when a file is not what the code says.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const locales = resolve('src/locales');
const settings = JSON.parse(readFileSync(join(locales, 'lit-localize.json'), 'utf8'));
const STATES = ['needs-translation', 'needs-review-translation', 'translated', 'signed-off'];

function localize(command, config) {
  const { status, stdout, stderr } = spawnSync('npx', ['lit-localize', command, '--config', config], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`lit-localize ${command} failed:\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

const decode = (xml) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const placeholders = (text) => (text.match(/\{\w+[|}]/g) ?? []).sort().join();
/** The kinds of number for which a message has words, as in `{total|one:place|other:places}`: a list for each such place. */
const kindsIn = (text) =>
  [...text.matchAll(/\{\w+\|(.+?)\}/g)].map(([, forms]) => forms.split('|').map((form) => form.split(':')[0]));

/** Where the words for a number are not those that a language has, the sentence to say. */
export function pluralFault(text, language) {
  const has = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wrong = kindsIn(text).find((kinds) => [...kinds].sort().join() !== [...has].sort().join());
  return wrong && `has words for ${wrong.join(', ')}. This language needs: ${[...has].sort().join(', ')}.`;
}

/** The messages of one XLIFF file: id, English, translation, review state. */
export function messages(file) {
  return [...readFileSync(file, 'utf8').matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].map(
    ([, id, unit]) => ({
      id,
      source: decode(/<source>([^]*?)<\/source>/.exec(unit)?.[1] ?? ''),
      target: decode(/<target[^>]*>([^]*?)<\/target>/.exec(unit)?.[1] ?? ''),
      state: /<target[^>]*\bstate="([^"]+)"/.exec(unit)?.[1],
    }),
  );
}

/** English that looks foreign and is a third longer: what stays plain was never translated, what is cut off has no room. */
export function pseudo(source) {
  const letters = {
    a: 'á',
    e: 'é',
    i: 'í',
    o: 'ó',
    u: 'ú',
    y: 'ý',
    A: 'Á',
    E: 'É',
    I: 'Í',
    O: 'Ó',
    U: 'Ú',
    c: 'ç',
    n: 'ñ',
    s: 'š',
  };
  const accented = (text) => text.replace(/[a-zA-Z]/g, (letter) => letters[letter] ?? letter);
  // In `{total|one:place}` only `place` is read by people.
  const inPlace = (place) => place.replace(/:[^|}]+/g, accented);
  const text = source.replace(/(\{.+?\})|[^{]+/g, (part, place) => (place ? inPlace(place) : accented(part)));
  return `[${text}${' ~'.repeat(Math.ceil(source.length / 6))}]`;
}

const pseudoModule = (xliffDir) => {
  const lines = messages(join(xliffDir, 'cy.xlf')).map(
    ({ id, source }) => `  ${JSON.stringify(id)}: ${JSON.stringify(pseudo(source))},`,
  );
  return `/* Made by .ci/words.mjs from the English words. */\nexport const templates = {\n${lines.join('\n')}\n};\n`;
};

/** The languages there are, each to be fetched when the first part in it is met. English stands in the code. */
const catalogueModule = () => {
  const lines = [...settings.targetLocales, 'en-XA'].map((name) => `  '${name}': () => import('./${name}.js'),\n`);
  return `/* Made by .ci/words.mjs from lit-localize.json. */\nexport const catalogue: Record<string, () => Promise<{ templates: object }>> = {\n${lines.join('')}};\n`;
};

function update() {
  const config = join(locales, 'lit-localize.json');
  localize('extract', config);
  console.log(localize('build', config).trim());
  writeFileSync(join(locales, 'generated/en-XA.ts'), pseudoModule(join(locales, 'xliff')));
  writeFileSync(join(locales, 'generated/catalogue.ts'), catalogueModule());
}

function check() {
  const problems = [];
  const copy = mkdtempSync(join(tmpdir(), 'handrail-words-'));
  try {
    cpSync(join(locales, 'xliff'), join(copy, 'xliff'), { recursive: true });
    const config = join(copy, 'lit-localize.json');
    settings.tsConfig = resolve(locales, settings.tsConfig);
    settings.interchange.xliffDir = './xliff/';
    writeFileSync(config, JSON.stringify(settings));
    localize('extract', config);
    const said = localize('build', config);
    if (/missing/.test(said)) problems.push(said.trim());
    writeFileSync(join(copy, 'generated/en-XA.ts'), pseudoModule(join(copy, 'xliff')));
    writeFileSync(join(copy, 'generated/catalogue.ts'), catalogueModule());
    for (const language of settings.targetLocales) {
      const fresh = messages(join(copy, `xliff/${language}.xlf`));
      if (!fresh.length) problems.push(`${language}: no messages were read.`);
      for (const { id, source, target, state } of fresh) {
        if (!target) problems.push(`${language}: "${id}" has no translation of: ${source}`);
        else if (placeholders(source) !== placeholders(target))
          problems.push(`${language}: "${id}" has other placeholders than: ${source}`);
        const plural = pluralFault(target, language) ?? pluralFault(source, 'en');
        if (plural) problems.push(`${language}: "${id}" ${plural}`);
        if (target && !STATES.includes(state))
          problems.push(
            `${language}: "${id}" has no review state. Write <target state="needs-review-translation"> until a person has checked it.`,
          );
      }
      same(`xliff/${language}.xlf`);
    }
    for (const language of [...settings.targetLocales, 'en-XA', 'catalogue']) same(`generated/${language}.ts`);
  } finally {
    rmSync(copy, { recursive: true });
  }
  function same(file) {
    if (readFileSync(join(copy, file), 'utf8') !== readFileSync(join(locales, file), 'utf8'))
      problems.push(`src/locales/${file} is not what the code says. Run npm run words.`);
  }
  for (const problem of problems) console.error(problem);
  console.log(`${problems.length ? 0 : 1} passed, ${problems.length} failed`);
  process.exitCode = problems.length ? 1 : 0;
}

if (process.argv[1] && import.meta.url.endsWith('words.mjs')) process.argv.includes('--check') ? check() : update();
