/** The languages we have words in, each fetched when the first part in that language is met. English stands in the code. */
export const catalogue: Record<string, () => Promise<{ templates: object }>> = {
  cy: () => import('./generated/cy.js'),
  ur: () => import('./generated/ur.js'),
  'en-XA': () => import('./generated/en-XA.js'),
};

/** Those of them that are written from right to left. */
export const RIGHT_TO_LEFT: readonly string[] = ['ur'];
