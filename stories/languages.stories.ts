import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/languages/examples/for-content-systems.html?raw';
import inThreeLanguages from '../src/components/languages/examples/in-three-languages.html?raw';
import withPartsInIt from '../src/components/languages/examples/with-parts-in-it.html?raw';

export default { title: 'Comfort/Languages', component: 'handrail-languages' } satisfies Meta;

export const InThreeLanguages: StoryObj = {
  name: 'In three languages',
  parameters: { docs: { source: { code: inThreeLanguages } } },
};

export const WithPartsInIt: StoryObj = {
  name: 'With parts in it',
  parameters: { docs: { source: { code: withPartsInIt } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
