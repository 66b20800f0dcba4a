import type { Meta, StoryObj } from '@storybook/web-components-vite';
import atTheTop from '../src/components/exit-page/examples/at-the-top.html?raw';
import forContentSystems from '../src/components/exit-page/examples/for-content-systems.html?raw';
import withWordsAboutHistory from '../src/components/exit-page/examples/with-words-about-history.html?raw';

export default { title: 'Help/Exit page', component: 'handrail-exit-page' } satisfies Meta;

export const AtTheTop: StoryObj = {
  name: 'At the top of a page',
  parameters: { docs: { source: { code: atTheTop } } },
};

export const WithWordsAboutHistory: StoryObj = {
  name: 'With your own words about the history',
  parameters: { docs: { source: { code: withWordsAboutHistory } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
