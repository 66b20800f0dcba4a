/** The kinds of field that few forms have: fetched by those that do, with the rest of what is said about answers. */
import { rareKinds } from './components/field/field.rare-kinds.js';

export const kinds = rareKinds;
