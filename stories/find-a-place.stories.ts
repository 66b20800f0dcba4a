import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/find-a-place/examples/for-content-systems.html?raw';
import placesNearYou from '../src/components/find-a-place/examples/places-near-you.html?raw';

export default { title: 'Help/Find a place', component: 'handrail-find-a-place' } satisfies Meta;

export const PlacesNearYou: StoryObj = {
  name: 'Places near you',
  parameters: { docs: { source: { code: placesNearYou } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
