import type { Meta, StoryObj } from '@storybook/web-components-vite';
import atTheNextVisit from '../src/components/code-card/examples/at-the-next-visit.html?raw';
import forContentSystems from '../src/components/code-card/examples/for-content-systems.html?raw';
import withAQuestion from '../src/components/code-card/examples/with-a-question.html?raw';

export default { title: 'Evaluation/Code card', component: 'handrail-code-card' } satisfies Meta;

export const WithAQuestion: StoryObj = {
  name: 'With a question',
  parameters: { docs: { source: { code: withAQuestion } } },
};

export const AtTheNextVisit: StoryObj = {
  name: 'At the next visit',
  parameters: { docs: { source: { code: atTheNextVisit } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
