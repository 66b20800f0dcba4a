// eslint -c .ci/eslint.config.mjs --max-warnings 0 .
// The long part is what shipped code may not do: each line stands for a page or a phone on which it broke.
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const node = `process console Buffer URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal fetch performance
  setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask structuredClone`;
// For functions that a test hands to the browser, and for the scripts of the partner pages.
const browser = `window document navigator location history customElements localStorage sessionStorage CSS Node Element HTMLElement
  Event CustomEvent KeyboardEvent MouseEvent FormData MutationObserver PerformanceObserver getComputedStyle matchMedia
  requestAnimationFrame getSelection DOMParser trustedTypes console URL setTimeout setInterval clearTimeout clearInterval
  fetch performance`;
const readonly = (names) => Object.fromEntries(names.split(/\s+/).map((name) => [name, 'readonly']));

// ---- Never in shipped code ------------------------------------------------------------------------------------------

const never = {
  syntax: [
    [
      'ForInStatement',
      'Pages with old libraries add to every prototype. Use for…of over Object.keys() or Object.entries().',
    ],
    [
      'CallExpression[callee.object.name="Array"][callee.property.name="from"][arguments.length>1]',
      'Prototype.js and MooTools replace Array.from and drop the second argument. Write [...list].map(…).',
    ],
    [
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^style$/i]',
      "style-src 'self' blocks it. Set element.style.property, or a class.",
    ],
    [
      'TemplateElement[value.raw=/(<style\\b|\\sstyle\\s*=)/i]',
      "style-src 'self' blocks it. Put it into the .styles.ts of the component.",
    ],
    [
      'TemplateElement[value.raw=/[.\\s](innerHTML|outerHTML)\\s*=/i]',
      'Trusted Types blocks it, and it trusts text from the page. Write a template, or set textContent.',
    ],
    [
      'TemplateElement[value.raw=/role\\s*=\\s*["\']?alert["\'\\s>]/i]',
      'Filled later it is silent in Firefox (Orca 43, 48); with focus it is said 3 to 5 times in Chromium. Move focus, or use a polite region.',
    ],
    [
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="role"][arguments.1.value="alert"], AssignmentExpression[left.property.name="role"][right.value="alert"], Property[key.name="role"][value.value="alert"]',
      'Filled later it is silent in Firefox (Orca 43, 48); with focus it is said 3 to 5 times in Chromium. Move focus, or use a polite region.',
    ],
    [
      ':matches(Literal[value=/aria-errormessage/i], TemplateElement[value.raw=/aria-errormessage/i], MemberExpression[property.name=/^ariaErrorMessage/])',
      'Orca 48 does not say it in Chromium. Join the error by aria-describedby.',
    ],
    ['MetaProperty[meta.name="import"]', 'The classic script has no import.meta. Import with a plain path.'],
    [
      'MemberExpression[property.name=/^[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
      'It goes by the clock of the device, and opening hours are in Europe/London. Use Intl.DateTimeFormat with a timeZone, or the UTC form.',
    ],
    [
      'NewExpression[callee.name="Date"][arguments.length>1]',
      'It goes by the clock of the device. Use new Date(Date.UTC(…)).',
    ],
    ['StaticBlock', 'Chromium 92 cannot read it, and compiling it away costs bytes. Assign below the class.'],
    ['PrivateIdentifier', 'Write private instead: # becomes a WeakMap and a helper for the browsers we serve.'],
    ['Decorator', 'Declare `static override properties`: decorators cost bytes and differ between compilers.'],
  ],
  properties: [
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'].map(
      (property) => ({
        property,
        message: 'Trusted Types blocks it, and it trusts text from the page. Write a template, or set textContent.',
      }),
    ),
    ...['write', 'writeln'].map((property) => ({
      object: 'document',
      property,
      message: 'It wipes a page that is read.',
    })),
    {
      property: 'currentScript',
      message: 'Pages clobber it, and tag managers lose it. Nothing is configured from the script tag.',
    },
    {
      object: 'Object',
      property: 'hasOwn',
      message: 'Chromium 92 lacks it. Use a Map, or Object.prototype.hasOwnProperty.call.',
    },
    ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'].map((property) => ({
      property,
      message: 'Chromium 92 lacks it. Copy with [...list], then sort, reverse or find.',
    })),
  ],
  globals: [{ name: 'structuredClone', message: 'Chromium 92 lacks it. Copy by hand what is needed.' }],
  imports: [
    ...['html', 'svg', 'mathml'].map((kind) => ({
      name: `lit/directives/unsafe-${kind}.js`,
      message: 'It trusts text from the page, and Trusted Types blocks it. Write a template.',
    })),
    {
      name: 'lit/directives/style-map.js',
      message: "It first writes a style attribute, which style-src 'self' blocks. Use classMap.",
    },
  ],
};

/** Only src/platform speaks with the outside, so that one folder shows that nothing leaves the page. */
const onlyInPlatform = {
  syntax: [
    [
      'MemberExpression[property.name=/^(localStorage|sessionStorage|indexedDB|cookie|cookieStore|sendBeacon|fetch)$/]',
      'Nothing leaves the page and nothing stays on it unless asked. Go through src/platform.',
    ],
  ],
  globals: [
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  ].map((name) => ({
    name,
    message: 'Nothing leaves the page and nothing stays on it unless asked. Go through src/platform.',
  })),
};

const clockMessage =
  'Tests and wrong device clocks need one clock. Ask now() in src/platform/now.ts, and hand the moment on.';
const onlyInNow = {
  syntax: [
    [
      ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"]',
      clockMessage,
    ],
  ],
};

const rules = (...sets) => {
  const all = (key) => sets.flatMap((set) => set[key] ?? []);
  return {
    'no-restricted-syntax': ['error', ...all('syntax').map(([selector, message]) => ({ selector, message }))],
    'no-restricted-properties': ['error', ...all('properties')],
    'no-restricted-globals': ['error', ...all('globals')],
    'no-restricted-imports': ['error', { paths: all('imports') }],
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
  };
};

// ---- Who is asked what ----------------------------------------------------------------------------------------------

const tests = '**/*.test.ts';
export default defineConfig(
  globalIgnores(['dist', 'coverage', 'storybook-static', '.cache', 'test-results', 'src/locales/generated']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  { files: ['**/*.ts'], extends: [tseslint.configs.recommended] },
  {
    files: ['src/parts/**/*.ts', 'src/components/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    settings: { wc: { elementBaseClasses: ['LitElement', 'HandrailElement'] } },
  },
  {
    // Not in tests: they write wrong HTML on purpose, and axe looks at what they show.
    files: ['src/parts/**/*.ts', 'src/components/**/*.ts', 'stories/**/*.ts'],
    ignores: [tests],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari drops the list from a <ul> without bullets; role="list" brings it back, and the rule has no exception for it.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // What runs in Node (src/cli) does not ship to a page.
    files: ['src/**/*.ts'],
    ignores: [tests, 'src/cli/**'],
    // TypeScript knows the names; no-implied-eval has to be told which setTimeout is meant.
    languageOptions: { globals: readonly(browser) },
    rules: rules(never, onlyInPlatform, onlyInNow),
  },
  { files: ['src/platform/**/*.ts'], ignores: [tests], rules: rules(never, onlyInNow) },
  { files: ['src/platform/now.ts'], rules: rules(never) },
  { files: ['**/*.mjs'], languageOptions: { globals: readonly(node) } },
  {
    // Parts of them run in a page.
    files: ['test/**/*.{js,mjs}', '.storybook/**/*.{js,mjs}', '.ci/*stor*.mjs'],
    languageOptions: { globals: { ...readonly(browser), ...readonly(node) } },
  },
  {
    // Playwright reads in the first parameter which fixtures are wanted, be it none.
    files: ['test/**/*.mjs'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
