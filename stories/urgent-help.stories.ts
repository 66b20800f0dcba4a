import type { Meta, StoryObj } from '@storybook/web-components-vite';
import withYourOwnNumbers from '../src/components/urgent-help/examples/with-your-own-numbers.html?raw';
import allNations from '../src/content/urgent-help/all-nations.html?raw';
import england from '../src/content/urgent-help/england.html?raw';
import northernIreland from '../src/content/urgent-help/northern-ireland.html?raw';
import scotland from '../src/content/urgent-help/scotland.html?raw';
import wales from '../src/content/urgent-help/wales.html?raw';

export default { title: 'Help/Urgent help', component: 'handrail-urgent-help' } satisfies Meta;

const story = (name: string, code: string): StoryObj => ({ name, parameters: { docs: { source: { code } } } });

export const England: StoryObj = story('England, to paste', england);
export const Wales: StoryObj = story('Wales, to paste', wales);
export const Scotland: StoryObj = story('Scotland, to paste', scotland);
export const NorthernIreland: StoryObj = story('Northern Ireland, to paste', northernIreland);
export const AllNations: StoryObj = story('All nations, to paste', allNations);
export const WithYourOwnNumbers: StoryObj = story('With your own numbers', withYourOwnNumbers);
