import type { Meta, StoryObj } from '@storybook/web-components-vite';
import beforeSending from '../src/components/check-answers/examples/before-sending.html?raw';
import forContentSystems from '../src/components/check-answers/examples/for-content-systems.html?raw';
import onOnePage from '../src/components/check-answers/examples/on-one-page.html?raw';

export default { title: 'Forms/Check answers', component: 'handrail-check-answers' } satisfies Meta;

export const OnOnePage: StoryObj = {
  name: 'On one page',
  parameters: { docs: { source: { code: onOnePage } } },
};

export const BeforeSending: StoryObj = {
  name: 'Before sending',
  parameters: { docs: { source: { code: beforeSending } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
