import type { Meta, StoryObj } from '@storybook/web-components-vite';
import forContentSystems from '../src/components/step-guide/examples/for-content-systems.html?raw';
import orAndOptional from '../src/components/step-guide/examples/or-and-optional.html?raw';
import pictures from '../src/components/step-guide/examples/pictures.html?raw';
import stepsWithoutHeadings from '../src/components/step-guide/examples/steps-without-headings.html?raw';
import threeSteps from '../src/components/step-guide/examples/three-steps.html?raw';
import warningsAndHelperNotes from '../src/components/step-guide/examples/warnings-and-helper-notes.html?raw';

export default { title: 'Guides/Step guide', component: 'handrail-step-guide' } satisfies Meta;

export const ThreeSteps: StoryObj = {
  name: 'Three steps',
  parameters: { docs: { source: { code: threeSteps } } },
};

export const WarningsAndHelperNotes: StoryObj = {
  name: 'Warnings and helper notes',
  parameters: { docs: { source: { code: warningsAndHelperNotes } } },
};

export const OrAndOptional: StoryObj = {
  name: 'Or and optional',
  parameters: { docs: { source: { code: orAndOptional } } },
};

export const Pictures: StoryObj = {
  name: 'Pictures',
  parameters: { docs: { source: { code: pictures } } },
};

export const StepsWithoutHeadings: StoryObj = {
  name: 'Steps without headings',
  parameters: { docs: { source: { code: stepsWithoutHeadings } } },
};

export const ForContentSystems: StoryObj = {
  name: 'For content systems that delete unknown tags',
  parameters: { docs: { source: { code: forContentSystems } } },
};
