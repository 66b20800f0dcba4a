import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/choices/examples/for-content-systems.html?raw';
import oneAnswer from '../src/components/choices/examples/one-answer.html?raw';
import oneBox from '../src/components/choices/examples/one-box.html?raw';
import severalAnswers from '../src/components/choices/examples/several-answers.html?raw';

export default { title: 'Forms/Choices', component: 'handrail-choices' } satisfies Meta;

export const OneAnswer: StoryObj = {
  name: 'One answer',
  parameters: { docs: { source: { code: oneAnswer } } },
};

export const SeveralAnswers: StoryObj = {
  name: 'Several answers',
  parameters: { docs: { source: { code: severalAnswers } } },
};

export const OneBox: StoryObj = {
  name: 'One box',
  parameters: { docs: { source: { code: oneBox } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
