/**
 * Style sheets with nothing in them that a browser does not need. Only white space, comments and the quotes of names go: a cleverer tool wrote
 * `(width >= 40em)` for `(min-width: 40em)`, which Chromium before 104 and Safari before 16.4 do not know.
 */
export const smallCss = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([a-z-]): (?=[^{}]*[;}])/g, '$1:')
    .replace(/;}/g, '}')
    // [type='radio']: a name needs no quotes.
    .replace(/(\[[\w-]+[~|^$*]?=)(['"])([a-z][\w-]*)\2/gi, '$1$3')
    .trim();
