import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/explain-a-word/examples/for-content-systems.html?raw';
import inAForm from '../src/components/explain-a-word/examples/in-a-form.html?raw';
import inASentence from '../src/components/explain-a-word/examples/in-a-sentence.html?raw';
import withYourOwnWordList from '../src/components/explain-a-word/examples/with-your-own-word-list.html?raw';

export default { title: 'Guides/Explain a word', component: 'handrail-explain-a-word' } satisfies Meta;

export const InASentence: StoryObj = {
  name: 'In a sentence',
  parameters: { docs: { source: { code: inASentence } } },
};

export const WithYourOwnWordList: StoryObj = {
  name: 'With your own word list',
  parameters: { docs: { source: { code: withYourOwnWordList } } },
};

export const InAForm: StoryObj = {
  name: 'In a form',
  parameters: { docs: { source: { code: inAForm } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
