import type { Meta, StoryObj } from '@storybook/web-components-vite';
import askUsToCallYou from '../src/components/form/examples/ask-us-to-call-you.html?raw';
import forContentSystems from '../src/components/form/examples/for-content-systems.html?raw';
import iAmHelpingSomeone from '../src/components/form/examples/i-am-helping-someone.html?raw';
import oneQuestionAtATime from '../src/components/form/examples/one-question-at-a-time.html?raw';
import saveForLater from '../src/components/form/examples/save-for-later.html?raw';

export default { title: 'Forms/Form', component: 'handrail-form' } satisfies Meta;

export const AskUsToCallYou: StoryObj = {
  name: 'Ask us to call you',
  parameters: { docs: { source: { code: askUsToCallYou } } },
};

export const OneQuestionAtATime: StoryObj = {
  name: 'One question at a time',
  parameters: { docs: { source: { code: oneQuestionAtATime } } },
};

export const IAmHelpingSomeone: StoryObj = {
  name: 'I am helping someone',
  parameters: { docs: { source: { code: iAmHelpingSomeone } } },
};

export const SaveForLater: StoryObj = {
  name: 'Save for later',
  parameters: { docs: { source: { code: saveForLater } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
