// The recipes as the documentation has them, so that what people copy is what is tested.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const RECIPE = /<!-- recipe: ([a-z-]+) -->\n\n```\w+\n([^]*?)```/g;

/** The text of each recipe by its name. */
export const recipes = Object.fromEntries([...text.matchAll(RECIPE)].map(([, name, recipe]) => [name, recipe]));
