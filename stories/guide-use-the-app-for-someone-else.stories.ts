import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { asDocumentation } from '../.storybook/readme.js';
import waysToAPerson from '../src/components/talk-to-a-person/examples/several-ways.html?raw';
import readme from '../src/content/use-the-app-for-someone-else/README.md?raw';
import toPaste from '../src/content/use-the-app-for-someone-else/en.html?raw';

export default {
  title: 'Guides/To paste/Use the app for someone else',
  component: 'handrail-step-guide',
  parameters: { docs: { description: { component: asDocumentation(readme) } } },
} satisfies Meta;

/** With its gaps, as a partner gets it, and with the ways to a person that every guide leads to. */
export const En: StoryObj = {
  name: 'English, with its gaps',
  parameters: { docs: { source: { code: toPaste + waysToAPerson } } },
};
