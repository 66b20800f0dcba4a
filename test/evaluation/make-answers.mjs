// Makes up answers, as many as you like: the same ones for the same seed. For the evaluation report, and for whatever must give the same numbers.
//   node test/evaluation/make-answers.mjs --rows 1000000 --seed 7 > answers.csv
//   node test/evaluation/make-answers.mjs --rows 200 --json > answers.json
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const COLUMNS =
  'schema site form response person time date way question question_text steps answer answer_text'.split(' ');
const LETTERS = 'ABCDEFGHJKMNPQRTUVWXY346789';
const SURE = ['Not at all sure', 'A little sure', 'Fairly sure', 'Sure', 'Very sure'];
const SCALES = {
  'nhs-app': 'using the NHS App',
  'gp-surgery-online': 'contacting your GP surgery online',
  'ordering-medicines': 'ordering medicines online',
  referral: 'following a referral online',
  'passwords-and-codes': 'looking after passwords and codes',
  'spotting-scams': 'spotting scams',
  'asking-for-help': 'asking for help when you are stuck',
};
const CHOICES = {
  'came-for': {
    text: 'Did you do what you came for?',
    options: { yes: 'Yes', partly: 'Partly', no: 'No', 'asked-a-person': 'I asked a person instead' },
  },
  helped: {
    text: 'What helped?',
    several: true,
    options: {
      'own-pace': 'Going at my own pace',
      'a-person': 'Somebody beside me',
      paper: 'Steps on paper',
      'big-buttons': 'Big buttons',
    },
  },
  'got-in-the-way': {
    text: 'What got in the way?',
    several: true,
    options: {
      codes: 'Codes and passwords',
      words: 'Words I did not know',
      'my-phone': 'My phone',
      nothing: 'Nothing',
    },
  },
  'age-group': {
    text: 'How old are you?',
    options: { '16-to-24': '16 to 24', '25-to-44': '25 to 44', '45-to-64': '45 to 64', '65-or-over': '65 or over' },
  },
  disability: {
    text: 'Do you have a health condition that has lasted 12 months or more?',
    options: { yes: 'Yes', no: 'No' },
  },
};
const REASONS = { skipped: '', 'does-not-apply': 'Does not apply to me', 'rather-not-say': 'I would rather not say' };

/** Mulberry32: the same numbers for the same seed, on every machine. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param rows at least; the last form is whole
 * @param sites how many hubs
 * @yields one row as an object
 */
export function* makeAnswers({ rows = 1000, seed = 1, sites = 12 } = {}) {
  const random = chance(seed);
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  let made = 0;
  let responses = 0;
  const day = (from) => new Date(Date.UTC(2026, 0, 5 + from)).toISOString().slice(0, 10);
  const step = (level) => Math.min(5, Math.max(1, Math.round(level + random() * 2 - 1)));

  function* form(about, questions) {
    const response = `${(++responses).toString(16).padStart(8, '0')}${below(2 ** 32)
      .toString(16)
      .padStart(8, '0')}`;
    const common = { schema: 'handrail-answers-1', ...about, response };
    for (const question of questions) {
      for (const one of question) {
        yield { ...common, ...one };
        made++;
      }
    }
  }
  const scale = (name, level) => {
    const question = { question: name, question_text: `How sure do you feel about ${SCALES[name]}?`, steps: '5' };
    const luck = random();
    if (luck < 0.06) {
      const answer = luck < 0.02 ? 'skipped' : luck < 0.04 ? 'does-not-apply' : 'rather-not-say';
      return [{ ...question, answer, answer_text: REASONS[answer] }];
    }
    const chosen = step(level);
    return [{ ...question, answer: `${chosen}`, answer_text: SURE[chosen - 1] }];
  };
  const choice = (name) => {
    const { text, options, several } = CHOICES[name];
    const question = { question: name, question_text: text, steps: '' };
    const chosen = several ? Object.keys(options).filter(() => random() < 0.35) : [pick(Object.keys(options))];
    if (!chosen.length || random() < 0.05) return [{ ...question, answer: 'skipped', answer_text: '' }];
    return chosen.map((answer) => ({ ...question, answer, answer_text: options[answer] }));
  };

  while (made < rows) {
    const site = `hub-${1 + below(sites)}`;
    const person =
      random() < 0.8 ? `${[1, 2, 3, 4, 5, 6].map(() => pick(LETTERS)).join('')}`.replace(/^.../, '$& ') : '';
    const way = random() < 0.8 ? 'screen' : 'paper';
    const start = below(250);
    const level = 1 + random() * 3;
    const about = { site, person, way };
    const names = Object.keys(SCALES);
    yield* form(
      { ...about, form: 'confidence-check', time: 'before', date: day(start) },
      names.map((name) => scale(name, level)),
    );
    if (random() < 0.75) {
      const gain = random() * 1.6 - 0.3;
      yield* form(
        { ...about, form: 'confidence-check', time: 'after', date: day(start + 1 + below(20)) },
        names.map((name) => scale(name, level + gain)),
      );
    }
    if (random() < 0.7)
      yield* form(
        { ...about, form: 'feedback', time: 'once', date: day(start + 21) },
        Object.keys(CHOICES).map((name) => choice(name)),
      );
  }
}

const cell = (text) => `"${text.replaceAll('"', '""')}"`;
/** As the hub tablet saves it. */
export const csvLine = (row) => `${COLUMNS.map((column) => cell(row[column])).join(',')}\r\n`;
export const CSV_START = `\uFEFF${COLUMNS.map(cell).join(',')}\r\n`;

/** Pieces of a file of about 64 kB each. */
export function* fileOf(rows, { json = false } = {}) {
  let piece = json ? '{\n "schema": "handrail-answers-1",\n "rows": [' : CSV_START;
  let isFirst = true;
  for (const row of rows) {
    piece += json ? `${isFirst ? '' : ','}\n  ${JSON.stringify(row)}` : csvLine(row);
    isFirst = false;
    if (piece.length > 65536) {
      yield piece;
      piece = '';
    }
  }
  yield piece + (json ? '\n ]\n}\n' : '');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { rows: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  });
  const rows = makeAnswers({ rows: Number(values.rows ?? 1000), seed: Number(values.seed ?? 1) });
  for (const piece of fileOf(rows, { json: values.json })) {
    if (!process.stdout.write(piece)) await new Promise((done) => process.stdout.once('drain', done));
  }
}
