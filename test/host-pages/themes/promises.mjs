/** Promise 5 of design.md. What each part must show at least, so that no rule is kept by an empty page. */
export const RULES = {
  size: 56,
  gap: 8,
  ratio: 7,
  text: 19,
  met: {
    'one-step': { controls: 7, texts: 20 },
    'all-steps': { controls: 6, texts: 20 },
    recap: { controls: 3, texts: 10 },
    'ways-open': { controls: 8, texts: 30 },
    'ways-closed': { controls: 1, texts: 3 },
    form: { controls: 23, texts: 40 },
    kinds: { controls: 48, texts: 100 },
    one: { controls: 6, texts: 10 },
    last: { controls: 4, texts: 10 },
    list: { controls: 4, texts: 8 },
    break: { controls: 6, texts: 10 },
  },
};
