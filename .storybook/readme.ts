/** On a documentation page links to files lead nowhere. */
export const withoutLinks = (text: string): string => text.replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');

/** A README for a documentation page, which has a title of its own. */
export const asDocumentation = (readme: string): string => withoutLinks(readme.replace(/^# .*\n/, ''));
