import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/field/examples/for-content-systems.html?raw';
import longAnswerAndList from '../src/components/field/examples/long-answer-and-list.html?raw';
import namePhoneAndEmail from '../src/components/field/examples/name-phone-and-email.html?raw';

export default { title: 'Forms/Field', component: 'handrail-field' } satisfies Meta;

export const NamePhoneAndEmail: StoryObj = {
  name: 'Name, phone and email',
  parameters: { docs: { source: { code: namePhoneAndEmail } } },
};

export const LongAnswerAndList: StoryObj = {
  name: 'Long answer and list',
  parameters: { docs: { source: { code: longAnswerAndList } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
