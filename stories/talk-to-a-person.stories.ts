import type { Meta, StoryObj } from '@storybook/web-components-vite';
import askUsToCallYou from '../src/components/talk-to-a-person/examples/ask-us-to-call-you.html?raw';
import oneNumber from '../src/components/talk-to-a-person/examples/one-number.html?raw';
import severalWays from '../src/components/talk-to-a-person/examples/several-ways.html?raw';

export default { title: 'Help/Talk to a person', component: 'handrail-talk-to-a-person' } satisfies Meta;

export const SeveralWays: StoryObj = {
  name: 'Several ways',
  parameters: { docs: { source: { code: severalWays } } },
};

export const OneNumber: StoryObj = {
  name: 'One number',
  parameters: { docs: { source: { code: oneNumber } } },
};

export const AskUsToCallYou: StoryObj = {
  name: 'Ask us to call you',
  parameters: { docs: { source: { code: askUsToCallYou } } },
};
