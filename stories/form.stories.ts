import type { Meta, StoryObj } from '@storybook/web-components-vite';
import askUsToCallYou from '../src/components/form/examples/ask-us-to-call-you.html?raw';
import forContentSystems from '../src/components/form/examples/for-content-systems.html?raw';
import saveForLater from '../src/components/form/examples/save-for-later.html?raw';

export default { title: 'Forms/Form', component: 'handrail-form' } satisfies Meta;

export const AskUsToCallYou: StoryObj = {
  name: 'Ask us to call you',
  parameters: { docs: { source: { code: askUsToCallYou } } },
};

export const SaveForLater: StoryObj = {
  name: 'Save for later',
  parameters: { docs: { source: { code: saveForLater } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
