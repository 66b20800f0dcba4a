import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { asDocumentation } from '../.storybook/readme.js';
import waysToAPerson from '../src/components/talk-to-a-person/examples/several-ways.html?raw';
import readme from '../src/content/contact-your-gp-surgery/README.md?raw';
import inWelsh from '../src/content/contact-your-gp-surgery/cy.html?raw';
import toPaste from '../src/content/contact-your-gp-surgery/en.html?raw';
import inUrdu from '../src/content/contact-your-gp-surgery/ur.html?raw';

export default {
  title: 'Guides/To paste/Contact your GP surgery',
  component: 'handrail-step-guide',
  parameters: { docs: { description: { component: asDocumentation(readme) } } },
} satisfies Meta;

/** With its gaps, as a partner gets it, and with the ways to a person that every guide leads to. */
export const En: StoryObj = {
  name: 'English, with its gaps',
  parameters: { docs: { source: { code: toPaste + waysToAPerson } } },
};

/** A draft that no speaker has checked. Its gaps are in English, for who fills them in. */
export const Cy: StoryObj = {
  name: 'Welsh, a draft',
  parameters: { docs: { source: { code: inWelsh + waysToAPerson } } },
};

/** A draft that no speaker has checked. */
export const Ur: StoryObj = {
  name: 'Urdu, a draft',
  parameters: { docs: { source: { code: inUrdu + waysToAPerson } } },
};
