import type { Warnings } from '../../platform/tell-author.js';

const BLOCKS = `<handrail-languages>
  <div lang="en" id="in-english"> … </div>
  <div lang="cy" id="in-welsh"> … </div>
  <div lang="ur" dir="rtl" id="in-urdu"> … </div>
</handrail-languages>`;

/** What the same words in several languages tell the page's author. */
export const languagesWarnings: Warnings = {
  'no-blocks': ['it holds fewer than 2 blocks with a lang, so there is nothing to choose.', BLOCKS],
  'not-a-language': ['lang="{value}" is no language.', BLOCKS],
  'same-language': ['2 blocks have lang="{value}", and their buttons are called the same.', BLOCKS],
  'no-name': [
    'not every browser knows what lang="{value}" calls itself.',
    '<div lang="{value}" data-handrail-name="the name of the language, in that language"> … </div>',
  ],
  'no-dir': [
    'lang="{value}" is not written in the direction that its block has.',
    '<div lang="ur" dir="rtl"> … </div>, and on a page in Urdu <div lang="en" dir="ltr"> … </div>',
  ],
  'same-id': [
    'id="{value}" stands in 2 languages, so links to it lead to the first one only.',
    '<h3 id="{value}-cy"> … </h3>',
  ],
};
