import type { Meta, StoryObj } from '@storybook/web-components-vite';
import answersToPutRight from '../src/components/field/examples/answers-to-put-right.html?raw';
import countedAnswer from '../src/components/field/examples/counted-answer.html?raw';
import errorsFromAServer from '../src/components/field/examples/errors-from-a-server.html?raw';
import forContentSystems from '../src/components/field/examples/for-content-systems.html?raw';
import inUrdu from '../src/components/field/examples/in-urdu.html?raw';
import inWelsh from '../src/components/field/examples/in-welsh.html?raw';
import longAnswerAndList from '../src/components/field/examples/long-answer-and-list.html?raw';
import moneyAndNumbers from '../src/components/field/examples/money-and-numbers.html?raw';
import namePhoneAndEmail from '../src/components/field/examples/name-phone-and-email.html?raw';
import nhsAndInsuranceNumbers from '../src/components/field/examples/nhs-and-insurance-numbers.html?raw';
import password from '../src/components/field/examples/password.html?raw';
import postcodeAndCode from '../src/components/field/examples/postcode-and-code.html?raw';

export default { title: 'Forms/Field', component: 'handrail-field' } satisfies Meta;

/** Sends the form as the person would, so that the story shows its errors. In the frame without script there is no part to wait for. */
const send: StoryObj['play'] = async ({ canvasElement }) => {
  const field = canvasElement.querySelector<Element & { updateComplete?: Promise<boolean> }>('handrail-field');
  if (!field) return;
  await customElements.whenDefined('handrail-field');
  await field.updateComplete;
  canvasElement.querySelector<HTMLButtonElement>('form button')?.click();
};

export const NamePhoneAndEmail: StoryObj = {
  name: 'Name, phone and email',
  parameters: { docs: { source: { code: namePhoneAndEmail } } },
};

export const LongAnswerAndList: StoryObj = {
  name: 'Long answer and list',
  parameters: { docs: { source: { code: longAnswerAndList } } },
};

export const NhsAndInsuranceNumbers: StoryObj = {
  name: 'NHS and National Insurance numbers',
  parameters: { docs: { source: { code: nhsAndInsuranceNumbers } } },
};

export const PostcodeAndCode: StoryObj = {
  name: 'Postcode and security code',
  parameters: { docs: { source: { code: postcodeAndCode } } },
};

export const MoneyAndNumbers: StoryObj = {
  name: 'Money and numbers',
  parameters: { docs: { source: { code: moneyAndNumbers } } },
};

export const CountedAnswer: StoryObj = {
  name: 'Counted answer',
  parameters: { docs: { source: { code: countedAnswer } } },
};

export const Password: StoryObj = {
  name: 'Password',
  parameters: { docs: { source: { code: password } } },
};

export const ErrorsFromAServer: StoryObj = {
  name: 'Errors from a server',
  parameters: { docs: { source: { code: errorsFromAServer } } },
};

export const AnswersToPutRight: StoryObj = {
  name: 'Answers to put right',
  parameters: { docs: { source: { code: answersToPutRight } } },
  play: send,
};

export const InWelsh: StoryObj = {
  name: 'In Welsh',
  parameters: { docs: { source: { code: inWelsh } } },
  play: send,
};

export const InUrdu: StoryObj = {
  name: 'In Urdu',
  parameters: { docs: { source: { code: inUrdu } } },
  play: send,
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
