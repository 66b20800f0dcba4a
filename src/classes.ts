/** The classes alone: nothing is defined, so that a project can extend or name them itself. */
export { HandrailStepGuide } from './components/step-guide/step-guide.js';
