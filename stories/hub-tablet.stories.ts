import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/hub-tablet/examples/for-content-systems.html?raw';
import withAConfidenceCheck from '../src/components/hub-tablet/examples/with-a-confidence-check.html?raw';

export default { title: 'Evaluation/Hub tablet', component: 'handrail-hub-tablet' } satisfies Meta;

export const WithAConfidenceCheck: StoryObj = {
  name: 'With a confidence check',
  parameters: { docs: { source: { code: withAConfidenceCheck } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
