/** Promise 5 of design.md. What each part must show at least, so that no rule is kept by an empty page. */
export const RULES = {
  size: 56,
  gap: 8,
  ratio: 7,
  text: 19,
  met: {
    'one-step': { controls: 7, texts: 20 },
    'all-steps': { controls: 9, texts: 20 },
    recap: { controls: 3, texts: 10 },
    'ways-open': { controls: 13, texts: 45 },
    'ways-closed': { controls: 1, texts: 3 },
    form: { controls: 23, texts: 40 },
    kinds: { controls: 48, texts: 100 },
    one: { controls: 6, texts: 10 },
    last: { controls: 4, texts: 10 },
    list: { controls: 4, texts: 8 },
    break: { controls: 6, texts: 10 },
    leave: { controls: 2, texts: 5 },
    urgent: { controls: 4, texts: 15 },
    'urgent-own': { controls: 6, texts: 15 },
    places: { controls: 17, texts: 50 },
    'no-places': { controls: 3, texts: 7 },
    // With the part that reads aloud in it.
    languages: { controls: 9, texts: 15 },
  },
};
