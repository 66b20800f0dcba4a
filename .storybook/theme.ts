import { create } from 'storybook/theming';

/** Two posts and the rail that people hold on to. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="188" height="40" viewBox="0 0 188 40" role="img" aria-label="Handrail">
<path d="M3 32V18c0-7 5-11 11-11h24" fill="none" stroke="#0b4f6c" stroke-width="5" stroke-linecap="round"/>
<path d="M17 32V19M31 32V19" stroke="#0b4f6c" stroke-width="4" stroke-linecap="round"/><circle cx="38" cy="7" r="4.5" fill="#c2410c"/>
<text x="52" y="30" font-family="system-ui, sans-serif" font-size="28" font-weight="700" fill="#1d2227">Handrail</text></svg>`;

/** Storybook's own chrome, and the text of the documentation pages: the colours of the parts, on warm paper. */
export const theme = create({
  base: 'light',
  brandTitle: 'Handrail',
  brandImage: `data:image/svg+xml,${encodeURIComponent(mark)}`,
  brandUrl: '?path=/docs/start-here-start-here--docs',
  brandTarget: '_self',
  fontBase: 'system-ui, sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  colorPrimary: '#0b4f6c',
  colorSecondary: '#0b4f6c',
  appBg: '#f6f1e7',
  appContentBg: '#fffdf9',
  appPreviewBg: '#ffffff',
  appBorderColor: '#d9d0be',
  appBorderRadius: 6,
  barBg: '#fffdf9',
  barTextColor: '#474f57',
  barHoverColor: '#0b4f6c',
  barSelectedColor: '#0b4f6c',
  textColor: '#1d2227',
  textMutedColor: '#474f57',
  inputBg: '#ffffff',
  inputBorder: '#68717a',
  inputTextColor: '#1d2227',
  inputBorderRadius: 6,
});
