import type { Meta, StoryObj } from '@storybook/web-components-vite';
import page from './a-form-with-check-answers.html?raw';

export default { title: 'Patterns/A form with check answers', tags: ['!autodocs'] } satisfies Meta;

export const Page: StoryObj = { name: 'The page', parameters: { docs: { source: { code: page } } } };
