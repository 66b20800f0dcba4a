import { expect } from '@open-wc/testing';
import { collectWarnings } from '../../../test/harness/fixture.js';
import { controlIn, errorIn, fieldHtml, putForm, sent } from '../../../test/harness/form-page.js';
import { select } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { OtherSpellings } from '../../parts/other-spellings.js';

before(() => new OtherSpellings(document, ['field']));

/** The error beside a field that was sent with an answer. */
const errorAfter = async (field: string, answer: string, attributes = ''): Promise<string | undefined> => {
  const page = await putForm(field, attributes);
  controlIn(page).value = answer;
  await select('Send');
  expect(controlIn(page).value).to.equal(answer);
  return errorIn(page);
};

/** By the attributes of the part, or of the control where the control says it itself: what passes, and what is refused. */
const KINDS: [
  name: string,
  part: string,
  control: string,
  right: string[],
  wrong: [answer: string, words: string][],
][] = [
  [
    'Postcode',
    'kind="postcode"',
    '',
    ['LS1 4AP', 'ls14ap', ' ls1-4ap ', 'LSI 4AP', 'BFPO 1', '\u200bLS1 4AP', 'QQ1 4AP', 'ＬＳ１ ４ＡＰ'],
    [
      ['LS1', 'Postcode must be a full UK postcode'],
      ['LS1 4AP LS1 4AP', 'Postcode must be a full UK postcode'],
      ['10011', 'Postcode must be a full UK postcode'],
      ['none', 'Postcode must be a full UK postcode'],
    ],
  ],
  [
    'Your postcode',
    '',
    'autocomplete="shipping postal-code"',
    ['LS1 4AP'],
    [['LS', 'Your postcode must be a full UK postcode']],
  ],
  [
    'NHS number',
    'kind="nhs-number"',
    'inputmode="numeric"',
    ['943 476 5919', '9434765919', '943-476-5919', '٩٤٣٤٧٦٥٩١٩', '010190 0007'],
    [
      ['943 476 591', 'NHS number must have 10 numbers in it'],
      ['943 476 59190', 'NHS number must have 10 numbers in it'],
      ['943 476 591O', 'NHS number must be numbers, not letters'],
      [
        '999 123 4567',
        'NHS number is not one that the NHS gives out. Check each number against a letter or the NHS App',
      ],
      [
        '111 111 1111',
        'NHS number is not one that the NHS gives out. Check each number against a letter or the NHS App',
      ],
      ['AB 12 34 56 C', 'This looks like a National Insurance number. NHS number must be 10 numbers, with no letters'],
    ],
  ],
  [
    'National Insurance number',
    'kind="national-insurance-number"',
    '',
    ['AB 12 34 56 C', 'ab123456c', 'AB-12-34-56-C'],
    [
      ['AB 12 34 56', 'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D'],
      ['AB 12 34 56 E', 'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D'],
      ['12 34 56', 'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D'],
      [
        'QQ 12 34 56 C',
        'National Insurance number does not start with these 2 letters. Check them on a payslip or letter',
      ],
      ['943 476 5919', 'This looks like an NHS number. National Insurance number must start with 2 letters'],
    ],
  ],
  [
    'Security code',
    'kind="one-time-code"',
    '',
    ['1234', '123 456', '１２３４５６', '1234567890'],
    [
      ['12345o', 'Security code must be numbers, not letters'],
      ['123', 'Security code must have 4 to 10 numbers in it'],
      ['12345678901', 'Security code must have 4 to 10 numbers in it'],
    ],
  ],
  ['Code', '', 'autocomplete="one-time-code"', ['123456'], [['12', 'Code must have 4 to 10 numbers in it']]],
  [
    'People at home',
    'kind="whole-number"',
    'min="1" max="1500"',
    ['1', '12.00', '1,500', '1 200', '٣'],
    [
      ['three', 'People at home must be numbers, not letters'],
      ['-', 'People at home must be a number'],
      ['2.5', 'People at home must be a whole number'],
      ['0', 'People at home must be 1 or more'],
      ['-3', 'People at home must be 1 or more'],
      ['1501', 'People at home must be 1500 or less'],
    ],
  ],
  ['Steps', 'kind="whole-number"', '', ['0', '-4', '100000000000000'], [['1/2', 'Steps must be a number']]],
  [
    'Rent',
    'kind="money"',
    'min="0.5" max="2000"',
    ['£1,200.50', '12,50', '0.5', '1 200', '£ 12', '2000.00'],
    [
      ['lots', 'Rent must be numbers, not letters'],
      ['£', 'Rent must be a number'],
      ['12 50', 'Rent must be a number'],
      ['12.505', 'Rent must have 2 numbers or fewer after the dot'],
      ['0.49', 'Rent must be 0.5 or more'],
      ['2000.01', 'Rent must be 2000 or less'],
    ],
  ],
];

describe('kinds of field', () => {
  for (const [label, part, control, right, wrong] of KINDS) {
    const field = fieldHtml(label, control, part);
    for (const answer of right)
      it(`sends “${answer}” as it was typed, of ${part || control}`, async () => {
        expect(await errorAfter(field, answer)).to.equal(undefined);
        expect(sent?.get('it')).to.equal(answer);
      });
    for (const [answer, words] of wrong)
      it(`says “${words}” of “${answer}”`, async () => {
        expect(await errorAfter(field, answer)).to.equal(`Error: ${words}`);
        expect(sent).to.equal(undefined);
      });
    it(`asks nothing of an empty answer that need not be given, of ${part || control}`, async () => {
      expect(await errorAfter(field, ' ')).to.equal(undefined);
    });
  }

  for (const [kind, answer, words] of [
    ['postcode', 'LS', 'Postcode must be a full UK postcode'],
    ['nhs-number', '1', 'NHS number must have 10 numbers in it'],
    ['national-insurance-number', '1', 'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D'],
    ['one-time-code', '1', 'Security code must have 4 to 10 numbers in it'],
    ['whole-number', 'no', 'Number must be numbers, not letters'],
    ['money', 'no', 'Amount must be numbers, not letters'],
  ] as const)
    it(`says “${words}” where the label is a question`, async () => {
      expect(await errorAfter(fieldHtml('What is it?', '', `kind="${kind}"`), answer)).to.equal(`Error: ${words}`);
    });

  for (const [label, words] of [
    ['NHS number', 'Enter NHS number'],
    ['What is your postcode?', 'Answer this question: What is your postcode?'],
  ] as const)
    it(`says “${words}” when there is no answer`, async () => {
      expect(await errorAfter(fieldHtml(label, 'required', 'kind="postcode"'), '')).to.equal(`Error: ${words}`);
    });

  const own = 'kind="whole-number" message-format="Enter how many people" message-limit="Enter 1 to 12 people"';
  for (const [answer, words] of [
    ['some', 'Enter how many people'],
    ['2.5', 'Enter how many people'],
    ['0', 'Enter 1 to 12 people'],
    ['13', 'Enter 1 to 12 people'],
  ] as const)
    it(`says “${words}” of “${answer}” where the page has written that`, async () => {
      expect(await errorAfter(fieldHtml('People', 'min="1" max="12"', own), answer)).to.equal(`Error: ${words}`);
    });

  it('goes by what the page calls it, before what the control says', async () => {
    expect(await errorAfter(fieldHtml('Passcode', 'type="tel"', 'kind="one-time-code"'), '12')).to.equal(
      'Error: Passcode must have 4 to 10 numbers in it',
    );
  });

  it('keeps a rule of the page’s own that comes on top', async () => {
    const code = fieldHtml('Code', 'pattern="[0-9]{6}" title="Code must have 6 numbers"', 'kind="one-time-code"');
    expect(await errorAfter(code, '12345')).to.equal('Error: Code must have 6 numbers');
  });

  it('takes what a box for numbers cannot read for no number', async () => {
    const page = await putForm(fieldHtml('Age', 'type="number"', 'kind="whole-number"'));
    Object.defineProperty(controlIn(page), 'validity', { value: { badInput: true } });
    await select('Send');
    expect(errorIn(page)).to.equal('Error: Age must be a number');
  });

  it('says it in the words of the page’s language', async () => {
    const words = String(welsh['field-nhs-length']).replace('{label}', 'Rhif y GIG');
    expect(await errorAfter(fieldHtml('Rhif y GIG', '', 'kind="nhs-number"'), '12', 'lang="cy"')).to.equal(
      `${String(welsh['field-error'])} ${words}`,
    );
  });

  for (const kind of ['constructor', '__proto__', 'posttcode'])
    it(`tells the author that it knows no kind "${kind}", and asks nothing more of the answer`, async () => {
      const { warnings, errors } = collectWarnings();
      expect(await errorAfter(fieldHtml('It', '', `kind="${kind}"`), 'x')).to.equal(undefined);
      expect(sent?.get('it')).to.equal('x');
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`kind="${kind}"`).and.to.include('kind="postcode"');
    });

  for (const mark of ['data-handrail="field"', 'class="handrail-field"'])
    for (const [answer, words] of [
      ['a lot', 'Rent must be numbers, not letters'],
      ['2001', 'Rent must be £2,000 or less'],
    ] as const)
      it(`reads data-handrail-kind of <div ${mark}>, and says “${words}”`, async () => {
        const own = 'data-handrail-kind="money" data-handrail-message-limit="Rent must be £2,000 or less"';
        const field = `<div ${mark} ${own}><label for="it">Rent</label><input id="it" name="it" max="2000"></div>`;
        expect(await errorAfter(field, answer)).to.equal(`Error: ${words}`);
      });
});
