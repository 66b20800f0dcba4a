import { create } from 'storybook/theming';

/** Storybook's own chrome, and the text of the documentation pages. */
export const theme = create({
  base: 'light',
  brandTitle: 'Handrail',
  fontBase: 'system-ui, sans-serif',
  colorSecondary: '#0b4f6c',
  textMutedColor: '#474f57',
});
