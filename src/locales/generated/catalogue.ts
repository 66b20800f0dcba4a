/* Made by .ci/words.mjs from lit-localize.json. */
export const catalogue: Record<string, () => Promise<{ templates: object }>> = {
  'ar': () => import('./ar.js'),
  'bn': () => import('./bn.js'),
  'cy': () => import('./cy.js'),
  'gu': () => import('./gu.js'),
  'pa': () => import('./pa.js'),
  'pl': () => import('./pl.js'),
  'ro': () => import('./ro.js'),
  'ur': () => import('./ur.js'),
  'en-XA': () => import('./en-XA.js'),
};
