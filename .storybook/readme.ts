/** On a documentation page links to files lead nowhere. */
export const withoutLinks = (text: string): string => text.replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');

/** For a documentation page, which has a title of its own. */
export const asDocumentation = (text: string): string => withoutLinks(text.replace(/^# .*\n/, ''));
