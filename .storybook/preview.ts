import '../src/handrail.js';
import './forms-go-nowhere.js';
import './preview.css';
import type { LitElement } from 'lit';
import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json';
import docsPage from './docs-page.mdx';
import { dressHost, inHost } from './host-page.js';
import { dress, keepIdsApart, type Look } from './page.js';
import { asDocumentation } from './readme.js';
import { theme } from './theme.js';
import { globalTypes, initialGlobals } from './toolbar.js';
import { withoutScript } from './without-script.js';

setCustomElementsManifest(manifest);
interface Module {
  readonly declarations?: readonly { readonly events?: readonly { readonly name: string }[] }[];
}
const events = (manifest.modules as unknown as readonly Module[])
  .flatMap(({ declarations = [] }) => declarations.flatMap((declaration) => declaration.events ?? []))
  .map(({ name }) => name);

const readmes = import.meta.glob<string>('../src/components/*/README.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Storybook has a signal for each time a story is opened, which outlives a change in the toolbar. */
const shown = new WeakMap<AbortSignal, HTMLElement>();

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [withActions],
  parameters: {
    actions: { handles: events },
    a11y: {
      test: 'error',
      // What stands around the part in a page of the toolbar is that page's.
      context: { exclude: ['[data-own]'] },
      // WCAG 2.2 A and AA and best practice run anyway. These do not, unless they are asked for.
      config: {
        rules: [
          { id: 'color-contrast-enhanced', enabled: true },
          { id: 'identical-links-same-purpose', enabled: true },
          { id: 'target-size', enabled: true },
        ],
      },
    },
    docs: {
      page: docsPage,
      extractComponentDescription: (tag: string) => {
        const readme = readmes[`../src/components/${tag.replace('handrail-', '')}/README.md`];
        return readme && asDocumentation(readme);
      },
      // Type `code`: otherwise Storybook moves the story out of the page to read its HTML.
      source: { type: 'code', language: 'html', dark: false },
      codePanel: true,
      theme,
    },
    options: {
      storySort: {
        order: [
          'Start here',
          ['Start here', 'Build a snippet', 'Write plainly', 'Colours and sizes'],
          'Patterns',
          'Guides',
          'Help',
          'Forms',
          ['Form', 'Field', 'Choices', 'Date'],
          'Comfort',
          'Evaluation',
          'Sign-off',
        ],
      },
    },
  },

  /** Axe looks after this. Before it stands, a part that is fetched is the page's own HTML, in the page's own look. */
  afterEach: async ({ canvasElement }) => {
    const all = [...canvasElement.querySelectorAll<LitElement>('*')];
    for (const part of all.filter(({ localName }) => localName.startsWith('handrail-'))) {
      await customElements.whenDefined(part.localName);
      await part.updateComplete;
    }
  },

  /** A story is one file of `src/components/NAME/examples` or of `src/content`, and its source: what is shown is what people copy. */
  render: (_args, { abortSignal, canvasElement, globals, id, name, parameters, viewMode }) => {
    const isDocs = viewMode === 'docs';
    // On a documentation page several stories stand side by side, and the page around them stays as it is.
    const chosen = globals as Look & { script: string };
    const look = isDocs ? { ...chosen, host: 'plain' } : chosen;
    const html = (parameters['docs'] as { source: { code: string } }).source.code;
    dress(isDocs ? (canvasElement as HTMLElement) : document.documentElement, look);
    dressHost(document, look, !isDocs);
    if (look.script === 'off') return withoutScript(html, name, look);
    // The same nodes stay, so that a part can be seen to follow its page, and nobody loses the step they were at.
    const before = shown.get(abortSignal);
    if (before?.dataset['page'] === look.host) return before;
    const story = inHost(html, look);
    if (isDocs) keepIdsApart(story, id);
    shown.set(abortSignal, story);
    return story;
  },
};
export default preview;
