import type { Meta, StoryObj } from '@storybook/web-components-vite';
import answersToPutRight from '../src/components/date/examples/answers-to-put-right.html?raw';
import appointment from '../src/components/date/examples/appointment.html?raw';
import asMuchAsYouKnow from '../src/components/date/examples/as-much-as-you-know.html?raw';
import dateOfBirth from '../src/components/date/examples/date-of-birth.html?raw';
import forContentSystems from '../src/components/date/examples/for-content-systems.html?raw';
import inUrdu from '../src/components/date/examples/in-urdu.html?raw';
import inWelsh from '../src/components/date/examples/in-welsh.html?raw';
import monthAndYear from '../src/components/date/examples/month-and-year.html?raw';

export default { title: 'Forms/Date', component: 'handrail-date' } satisfies Meta;

/** Sends the form as the person would, so that the story shows its errors. In the frame without script there is no part to wait for. */
const send: StoryObj['play'] = async ({ canvasElement }) => {
  const date = canvasElement.querySelector<Element & { updateComplete?: Promise<boolean> }>('handrail-date');
  if (!date) return;
  await customElements.whenDefined('handrail-date');
  await date.updateComplete;
  canvasElement.querySelector<HTMLButtonElement>('form button')?.click();
};

export const DateOfBirth: StoryObj = {
  name: 'Date of birth',
  parameters: { docs: { source: { code: dateOfBirth } } },
};

export const AnswersToPutRight: StoryObj = {
  name: 'Answers to put right',
  parameters: { docs: { source: { code: answersToPutRight } } },
  play: send,
};

export const MonthAndYear: StoryObj = {
  name: 'Month and year',
  parameters: { docs: { source: { code: monthAndYear } } },
};

export const AsMuchAsYouKnow: StoryObj = {
  name: 'As much as you know',
  parameters: { docs: { source: { code: asMuchAsYouKnow } } },
};

export const Appointment: StoryObj = {
  name: 'Appointment',
  parameters: { docs: { source: { code: appointment } } },
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
