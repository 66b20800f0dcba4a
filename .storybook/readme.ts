/** A README for a documentation page, which has a title of its own and from where links to files lead nowhere. */
export const asDocumentation = (readme: string): string =>
  readme.replace(/^# .*\n/, '').replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');
