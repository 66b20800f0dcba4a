import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { whereTested } from './where-tested.js';
import type { StorybookConfig } from '@storybook/web-components-vite';

for (const file of ['custom-elements.json', 'handrail-all.js', 'handrail.css', 'integrity.json']) {
  if (!existsSync(fileURLToPath(new URL(`../dist/${file}`, import.meta.url)))) {
    throw new Error(`Storybook shows dist/${file}, which is not there. Run: npm run build`);
  }
}

const dist = new URL('../dist/', import.meta.url);
const sizes = Object.fromEntries(
  readdirSync(dist)
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => [file, brotliCompressSync(readFileSync(new URL(file, dist))).length]),
);

const config: StorybookConfig & { managerEntries(entries?: string[]): string[] } = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{ from: '../stories/pictures', to: '/pictures' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The name that Storybook looks for by itself would say nothing.
  managerEntries: (entries: string[] = []) => [
    ...entries,
    ...['sidebar.ts', 'plain-language.ts'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
  ],
  // .storybook/part-facts.ts says them.
  viteFinal: (vite) => ({
    ...vite,
    define: { ...vite.define, HANDRAIL_SIZES: JSON.stringify(sizes), HANDRAIL_TESTED: JSON.stringify(whereTested()) },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    // The colours in our own toolbar reach the parts; a background alone would leave them as they are.
    backgrounds: false,
    // The example is the HTML that people copy. Controls would show something else than what it says.
    controls: false,
    interactions: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
};
export default config;
