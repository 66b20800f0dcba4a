import type { Meta, StoryObj } from '@storybook/web-components-vite';
import aLongList from '../src/components/choices/examples/a-long-list.html?raw';
import aQuestionThatOpens from '../src/components/choices/examples/a-question-that-opens.html?raw';
import forContentSystems from '../src/components/choices/examples/for-content-systems.html?raw';
import noneOfThese from '../src/components/choices/examples/none-of-these.html?raw';
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

export const NoneOfThese: StoryObj = {
  name: 'None of these',
  parameters: { docs: { source: { code: noneOfThese } } },
};

export const AQuestionThatOpens: StoryObj = {
  name: 'A question that opens under an answer',
  parameters: { docs: { source: { code: aQuestionThatOpens } } },
};

export const ALongList: StoryObj = {
  name: 'A long list',
  parameters: { docs: { source: { code: aLongList } } },
};

export const OneBox: StoryObj = {
  name: 'One box',
  parameters: { docs: { source: { code: oneBox } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
