import type { Meta, StoryObj } from '@storybook/web-components-vite';
import page from './feedback-that-thinks-of-a-crisis.html?raw';

export default { title: 'Patterns/Feedback that thinks of a crisis', tags: ['!autodocs'] } satisfies Meta;

export const Page: StoryObj = { name: 'The page', parameters: { docs: { source: { code: page } } } };
