import type { Meta, StoryObj } from '@storybook/web-components-vite';
import afterAForm from '../src/components/come-back/examples/after-a-form.html?raw';
import afterSending from '../src/components/come-back/examples/after-sending.html?raw';
import forContentSystems from '../src/components/come-back/examples/for-content-systems.html?raw';
import oneQuestionAtATime from '../src/components/come-back/examples/one-question-at-a-time.html?raw';

export default { title: 'Forms/Come back', component: 'handrail-come-back' } satisfies Meta;

export const AfterAForm: StoryObj = {
  name: 'After a form',
  parameters: { docs: { source: { code: afterAForm } } },
};

export const OneQuestionAtATime: StoryObj = {
  name: 'One question at a time',
  parameters: { docs: { source: { code: oneQuestionAtATime } } },
};

export const AfterSending: StoryObj = {
  name: 'On the page that says thank you',
  parameters: { docs: { source: { code: afterSending } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
