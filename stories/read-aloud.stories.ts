import type { Meta, StoryObj } from '@storybook/web-components-vite';
import aroundAGuide from '../src/components/read-aloud/examples/around-a-guide.html?raw';
import aroundAPage from '../src/components/read-aloud/examples/around-a-page.html?raw';
import forContentSystems from '../src/components/read-aloud/examples/for-content-systems.html?raw';
import inTwoLanguages from '../src/components/read-aloud/examples/in-two-languages.html?raw';

export default { title: 'Comfort/Read aloud', component: 'handrail-read-aloud' } satisfies Meta;

export const AroundAPage: StoryObj = {
  name: 'Around the words of a page',
  parameters: { docs: { source: { code: aroundAPage } } },
};

export const AroundAGuide: StoryObj = {
  name: 'Around a step guide: the step that is shown',
  parameters: { docs: { source: { code: aroundAGuide } } },
};

export const InTwoLanguages: StoryObj = {
  name: 'In two languages',
  parameters: { docs: { source: { code: inTwoLanguages } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
