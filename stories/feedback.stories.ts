import type { Meta, StoryObj } from '@storybook/web-components-vite';
import didYouDoIt from '../src/components/feedback/examples/did-you-do-it.html?raw';
import equalityQuestions from '../src/components/feedback/examples/equality-questions.html?raw';
import forContentSystems from '../src/components/feedback/examples/for-content-systems.html?raw';
import inUrdu from '../src/components/feedback/examples/in-urdu.html?raw';
import inWelsh from '../src/components/feedback/examples/in-welsh.html?raw';
import withYourOwnWords from '../src/components/feedback/examples/with-your-own-words.html?raw';

export default { title: 'Evaluation/Feedback', component: 'handrail-feedback' } satisfies Meta;

export const DidYouDoIt: StoryObj = {
  name: 'Did you do it?',
  parameters: { docs: { source: { code: didYouDoIt } } },
};

export const WithYourOwnWords: StoryObj = {
  name: 'With your own words',
  parameters: { docs: { source: { code: withYourOwnWords } } },
};

export const EqualityQuestions: StoryObj = {
  name: 'Equality questions',
  parameters: { docs: { source: { code: equalityQuestions } } },
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
