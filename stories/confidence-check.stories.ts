import type { Meta, StoryObj } from '@storybook/web-components-vite';
import beforeAndAfter from '../src/components/confidence-check/examples/before-and-after.html?raw';
import forContentSystems from '../src/components/confidence-check/examples/for-content-systems.html?raw';
import inUrdu from '../src/components/confidence-check/examples/in-urdu.html?raw';
import inWelsh from '../src/components/confidence-check/examples/in-welsh.html?raw';
import onOnePage from '../src/components/confidence-check/examples/on-one-page.html?raw';
import yourOwnQuestions from '../src/components/confidence-check/examples/your-own-questions.html?raw';

export default { title: 'Evaluation/Confidence check', component: 'handrail-confidence-check' } satisfies Meta;

export const BeforeAndAfter: StoryObj = {
  name: 'Before and after',
  parameters: { docs: { source: { code: beforeAndAfter } } },
};

export const OnOnePage: StoryObj = {
  name: 'On one page',
  parameters: { docs: { source: { code: onOnePage } } },
};

export const YourOwnQuestions: StoryObj = {
  name: 'Your own questions',
  parameters: { docs: { source: { code: yourOwnQuestions } } },
};

export const InWelsh: StoryObj = {
  name: 'In Welsh (draft)',
  parameters: { docs: { source: { code: inWelsh } } },
};

export const InUrdu: StoryObj = {
  name: 'In Urdu (draft)',
  parameters: { docs: { source: { code: inUrdu } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
