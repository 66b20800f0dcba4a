import { dayInWords } from '../../src/cli/json-values.js';
import { emailProblem } from '../../src/domain/email.js';
import { type Hours, readHours } from './hours.js';
import { gap, Markup, markup, said } from './markup.js';
import { closedDays, messageProblem, phoneLink } from './problems.js';

/** `2026 Dec 24`, as a script reads it in hours. */
function inHours(day: string): string {
  const [, year, month, date] = /^(\d+)-(\d+)-0?(\d+)$/.exec(day) as RegExpExecArray;
  return `${year} ${'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(Number(month) * 3 - 3, Number(month) * 3)} ${date}`;
}

/** The week, and then the days that are not like it. */
function withClosedDays({ words, code }: Hours, answers: FormData, today: string): Hours {
  const said = [words.replace(/\.$/, '')];
  const rules = [code];
  if (answers.get('bank-holidays') === 'closed' && !code.includes('PH')) {
    said.push('Closed on bank holidays');
    rules.push('PH off');
  }
  const days = closedDays(answers, today);
  if (days) {
    const [first, last] = days;
    said.push(
      first === last ? `Closed on ${dayInWords(first)}` : `Closed from ${dayInWords(first)} to ${dayInWords(last)}`,
    );
    rules.push(`${[...new Set(days)].map(inHours).join('-')} off`);
  }
  return { words: said.join('. '), code: rules.join('; ') };
}

function hoursLine(answers: FormData, name: string, today: string): Markup {
  const typed = said(answers, name);
  if (!typed) return markup`<p>${gap('your opening hours')}</p>`;
  const hours = readHours(typed);
  if (!hours) return markup`<p>${gap('your opening hours')}</p>`;
  const { words, code } = withClosedDays(hours, answers, today);
  return markup`<p data-handrail-part="hours" data-handrail-hours="${code}">${words}</p>`;
}

const line = (part: string, words: string): Markup[] =>
  words ? [markup`<p data-handrail-part="${part}">${words}</p>`] : [];
const lines = (words: string): Markup =>
  new Markup(
    words
      .split('\n')
      .map((one) => markup`${one}`.text)
      .join('<br />\n'),
  );

/** What a team says is true of its phone line: nobody else can know. */
const TRUE_OF_CALLS: Record<string, readonly [part: string, words: string]> = {
  'local-rate': ['cost', 'It costs the same as a call to any number that starts with 01 or 02.'],
  free: ['cost', 'It is free from any phone.'],
  interpreter: ['interpreter', 'You can ask for an interpreter. It is free.'],
};

const WAYS: Record<string, (answers: FormData, today: string) => Markup> = {
  phone(answers, today) {
    const number = said(answers, 'phone');
    const link = phoneLink(number);
    const about = answers.getAll('calls').map(String);
    const relay =
      link && about.includes('relay')
        ? [
            markup`<p data-handrail-part="relay">
  If you cannot hear or speak on the phone, use Relay UK:
  <a href="tel:18001${link}">18001 ${number}</a>
</p>`,
          ]
        : [];
    return markup`<li>
  <h3>Phone us</h3>
  <p>${link ? markup`<a href="tel:${link}">Call ${number}</a>` : gap('your phone number')}</p>
  ${hoursLine(answers, 'phone-hours', today)}
  ${about.flatMap((name) => line(...(TRUE_OF_CALLS[name] ?? (['', ''] as const))))}
  ${relay}
</li>`;
  },
  text(answers) {
    const number = said(answers, 'text');
    const link = messageProblem(number) ? undefined : phoneLink(number);
    return markup`<li>
  <h3>Text us</h3>
  <p>${link ? markup`<a href="sms:${link}">Text ${number}</a>` : gap('your number for text messages')}</p>
  ${line('wait', said(answers, 'wait'))}
</li>`;
  },
  whatsapp(answers) {
    const number = said(answers, 'whatsapp');
    const link = phoneLink(number)?.replace(/^\+/, '');
    return markup`<li>
  <h3>WhatsApp</h3>
  <p>${link ? markup`<a href="https://wa.me/${link}">Message ${number} on WhatsApp</a>` : gap('your WhatsApp number')}</p>
  ${line('wait', said(answers, 'wait'))}
</li>`;
  },
  email(answers) {
    const address = said(answers, 'email').replace(/\s/g, '');
    const is = address && !emailProblem(address) && !/[?&<>"'%\\]/.test(address);
    return markup`<li>
  <h3>Email us</h3>
  <p>${is ? markup`<a href="mailto:${address}">Email ${address}</a>` : gap('your email address')}</p>
  ${line('wait', said(answers, 'wait'))}
</li>`;
  },
  visit(answers, today) {
    const rows = `${answers.get('address') ?? ''}`.split(/\r?\n|,\s*/);
    const one = new FormData();
    const address = rows.flatMap((row) => (one.set('row', row), said(one, 'row') || [])).join('\n');
    return markup`<li>
  <h3>Visit us</h3>
  ${address ? markup`<address>\n  ${lines(address)}\n</address>` : markup`<p>${gap('your address')}</p>`}
  ${hoursLine(answers, 'visit-hours', today)}
</li>`;
  },
};

/** The ways to reach a person, in the order in which most people use them. */
export function waysToAPerson(answers: FormData, today: string): Markup {
  const ways = Object.keys(WAYS).filter((way) => answers.getAll('way').includes(way));
  const nation = said(answers, 'nation');
  const attribute = nation && nation !== 'all-nations' ? markup` nation="${nation}"` : '';
  return markup`<handrail-talk-to-a-person id="talk"${attribute}>
  <h2>Talk to a person</h2>
  <p>You do not have to do this online.</p>
  <ul>
    ${ways.map((way) => WAYS[way]!(answers, today))}
  </ul>
  <p data-handrail-part="checked" data-handrail-checked="${today}">Checked on ${dayInWords(today)}</p>
</handrail-talk-to-a-person>
`;
}
