import type { Preview } from '@storybook/web-components-vite';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

const choice = (description: string, icon: string, items: Record<string, string>) =>
  ({
    description,
    toolbar: {
      icon,
      dynamicTitle: true,
      items: Object.entries(items).map(([value, title]) => ({ value, title })),
    },
  }) as GlobalTypes[string];

export const globalTypes: GlobalTypes = {
  language: choice('Language of the page around the part', 'globe', {
    en: 'English',
    cy: 'Cymraeg (draft)',
    pl: 'Polski (draft)',
    ro: 'Română (draft)',
    pa: 'ਪੰਜਾਬੀ (draft)',
    ur: 'اردو (draft)',
    ar: 'العربية (draft)',
    bn: 'বাংলা (draft)',
    gu: 'ગુજરાતી (draft)',
    'en-XA': 'Pseudo (en-XA)',
  }),
  direction: choice('Direction', 'transfer', {
    auto: 'Auto direction',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  // A page cannot put itself into forced colours: only the system, or a browser's developer tools, can.
  colours: choice('Colours. To see forced colours, turn on a contrast theme in your system', 'contrast', {
    system: 'System colours',
    light: 'Light page',
    dark: 'Dark page',
    'high-contrast': 'High contrast, by our tokens',
  }),
  size: choice('Text size, for somebody whose browser has a usual one', 'zoom', {
    'usual-size': 'Text as usual',
    large: 'Text 125%',
    larger: 'Text 150%',
    largest: 'Text 200%',
  }),
  buttons: choice('Size of buttons and boxes', 'button', { 'usual-buttons': 'Buttons 56 px', bigger: 'Buttons 72 px' }),
  host: choice('Whose page it stands in', 'browser', {
    plain: 'Plain page',
    nhsuk: 'NHS website',
    govuk: 'GOV.UK',
    wordpress: 'WordPress theme',
  }),
  script: choice('With or without script', 'lightning', { on: 'Script on', off: 'Script off' }),
};

export const initialGlobals = {
  language: 'en',
  direction: 'auto',
  colours: 'system',
  size: 'usual-size',
  buttons: 'usual-buttons',
  host: 'plain',
  script: 'on',
};
