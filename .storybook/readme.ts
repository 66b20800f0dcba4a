/** On a documentation page links to files lead nowhere; those to other pages of Storybook, its addresses and places in the page stay. */
export const withoutLinks = (text: string): string => text.replace(/\[([^\]]*)\]\((?!https?:|#|\?path=)[^)]*\)/g, '$1');

/** For a documentation page, which has a title of its own. */
export const asDocumentation = (text: string): string => withoutLinks(text.replace(/^# .*\n/, ''));
