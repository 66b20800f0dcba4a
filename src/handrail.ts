/** The script that a page adds: defines the core parts, and finds the other two spellings of them. */
import { HandrailStepGuide } from './components/step-guide/step-guide.js';
import { OtherSpellings } from './parts/other-spellings.js';
import { define } from './platform/define.js';

const core: Record<string, CustomElementConstructor> = {
  'step-guide': HandrailStepGuide,
};

for (const [name, element] of Object.entries(core)) define(`handrail-${name}`, element);
new OtherSpellings(document, Object.keys(core));
