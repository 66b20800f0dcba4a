/**
 * What is pressed, part by part: keys as `xdotool` names them, `type Ann` types, and `ctrl+Home` only goes back to the top. `KP_Add` is
 * Orca's key for reading everything from here on.
 */
const ALL = ['KP_Add', 'ctrl+Home'];

export const JOURNEYS = {
  'step-guide': {
    example: 'three-steps',
    keys: [...ALL, 'Tab', 'Tab', 'space', 'Tab', 'Return', 'Tab'],
  },
  'talk-to-a-person': { example: 'several-ways', keys: [...ALL, 'Tab', 'Return', 'Tab', 'Tab'] },
  'find-a-place': { example: 'places-near-you', keys: ['Tab', 'type da6', 'Tab', 'space', 'Tab'] },
  'urgent-help': { example: 'with-your-own-numbers', keys: [...ALL, 'Tab', 'Tab'] },
  'exit-page': { example: 'at-the-top', keys: ['Tab', 'Shift_L', 'Shift_L'] },
  form: { example: 'ask-us-to-call-you', keys: ['Tab', 'Tab', 'Return', 'Tab', 'Return', 'Tab'] },
  field: { example: 'nhs-and-insurance-numbers', keys: ['Tab', 'type 9434765919', 'Tab', 'Tab'] },
  choices: { example: 'a-long-list', keys: ['Tab', 'type wel', 'Tab', 'space'] },
  date: { example: 'date-of-birth', keys: ['Tab', 'type 27', 'Tab', 'type 3', 'Tab', 'type 2007', 'Tab'] },
  'check-answers': { example: 'on-one-page', keys: [...ALL, 'Tab', 'Tab'] },
  'come-back': { example: 'after-a-form', keys: [...ALL, 'Tab', 'Tab', 'Tab', 'Tab'] },
  'explain-a-word': { example: 'in-a-sentence', keys: [...ALL, 'Tab', 'Return', 'Down'] },
  'read-aloud': { example: 'around-a-page', keys: [...ALL, 'Tab', 'Tab'] },
  languages: { example: 'in-three-languages', keys: [...ALL, 'Tab', 'Tab', 'Return'] },
  'comfort-settings': { example: 'your-device-and-here', keys: ['Tab', 'Return', 'Tab', 'Down', 'Tab', 'Tab'] },
  'confidence-check': { example: 'before-and-after', keys: ['Tab', 'space', 'Tab', 'Return', 'Tab'] },
  'code-card': { example: 'with-a-question', keys: [...ALL, 'Tab', 'Tab', 'Tab'] },
  feedback: { example: 'did-you-do-it', keys: [...ALL, 'Tab', 'Tab', 'Return'] },
  'hub-tablet': { example: 'for-content-systems', keys: ['Tab', 'Tab', 'Tab', 'Return', 'Tab', 'Tab'] },
  'evaluation-report': { example: 'report', keys: [...ALL, 'Tab', 'Tab'] },
};
