import type { Warnings } from '../../platform/tell-author.js';

/** What comfort settings tell the page's author. */
export const comfortSettingsWarnings: Warnings = {
  'no-device-settings': [
    'it has no heading and list: the device’s own settings come first.',
    '<h2>Make this easier to read</h2><h3>Android</h3><ul> … </ul>',
  ],
};
