import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/comfort-settings/examples/for-content-systems.html?raw';
import onOtherPages from '../src/components/comfort-settings/examples/on-other-pages.html?raw';
import withAGuide from '../src/components/comfort-settings/examples/with-a-guide.html?raw';
import yourDeviceAndHere from '../src/components/comfort-settings/examples/your-device-and-here.html?raw';

export default { title: 'Comfort/Comfort settings', component: 'handrail-comfort-settings' } satisfies Meta;

export const YourDeviceAndHere: StoryObj = {
  name: 'Your device, and here',
  parameters: { docs: { source: { code: yourDeviceAndHere } } },
};

export const WithAGuide: StoryObj = {
  name: 'With a guide',
  parameters: { docs: { source: { code: withAGuide } } },
};

export const OnOtherPages: StoryObj = {
  name: 'On other pages',
  parameters: { docs: { source: { code: onOtherPages } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
