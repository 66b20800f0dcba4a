import type { Meta, StoryObj } from '@storybook/web-components-vite';
import page from './a-guide-and-a-person.html?raw';

export default { title: 'Patterns/A guide and a person', tags: ['!autodocs'] } satisfies Meta;

export const Page: StoryObj = { name: 'The page', parameters: { docs: { source: { code: page } } } };
