import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/evaluation-report.js';
import report from '../src/components/evaluation-report/examples/report.html?raw';

export default { title: 'Evaluation/Evaluation report', component: 'handrail-evaluation-report' } satisfies Meta;

export const Report: StoryObj = {
  name: 'Report',
  parameters: { docs: { source: { code: report } } },
};
