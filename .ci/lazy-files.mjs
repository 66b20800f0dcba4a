// Files that dist/handrail.js fetches only when it needs them. Each stands alone: if one imported from handrail.js, a page that
// asks for `handrail.js?ver=3` (WordPress does) would get a second copy of everything.
import { languages, PSEUDO } from './languages.mjs';

/** Compiled module -> file in dist/. */
export const lazyFiles = {
  'page-sheet.js': 'page-sheet.js',
  'warnings.js': 'warnings.js',
  'components/explain-a-word/word-list.js': 'word-list.js',
  'components/step-guide/qr-code.js': 'qr-code.js',
  ...Object.fromEntries([...languages, PSEUDO].map((name) => [`locales/generated/${name}.js`, `locales/${name}.js`])),
};

/** Those that are handed Lit and what has a state: .ci/from-kit.mjs. */
export const lazyParts = {
  'checks.js': 'checks.js',
  'filter.js': 'filter.js',
  'journey.js': 'journey.js',
  'kinds.js': 'kinds.js',
  'opening-times.js': 'opening-times.js',
  'date.js': 'date.js',
  'check-answers.js': 'check-answers.js',
  'come-back.js': 'come-back.js',
  'take-away.js': 'take-away.js',
  'guide-tools.js': 'guide-tools.js',
  'find-a-place.js': 'find-a-place.js',
  'exit-page.js': 'exit-page.js',
  'urgent-help.js': 'urgent-help.js',
  'explain-a-word.js': 'explain-a-word.js',
  'read-aloud.js': 'read-aloud.js',
  'languages.js': 'languages.js',
  'comfort-settings.js': 'comfort-settings.js',
  'confidence-check.js': 'confidence-check.js',
  'code-card.js': 'code-card.js',
  'feedback.js': 'feedback.js',
  'hub-tablet.js': 'hub-tablet.js',
};

const MARK = 'handrail-lazy:';

/** Leaves their imports in place, and fails on one that is not in the list. */
export function leaveLazyFiles() {
  return {
    name: 'leave-lazy-files',
    async resolveDynamicImport(specifier, importer) {
      // Put together at run time: the words of a language (.ci/languages.mjs).
      if (typeof specifier !== 'string') return null;
      const found = await this.resolve(specifier, importer);
      const files = { ...lazyFiles, ...lazyParts };
      const file = Object.keys(files).find((name) => found?.id.replaceAll('\\', '/').endsWith(`.cache/tsc/${name}`));
      if (!file) this.error(`import('${specifier}') in ${importer} is not in .ci/lazy-files.mjs`);
      return { id: MARK + files[file], external: true };
    },
  };
}

/** For Rollup's `output.paths`. */
export const lazyPaths = (id) => id.replace(MARK, './');

/** In handrail.js, after all else: a list of names in the place of an import for each, which says every name twice. */
export const nameRarerOnce = {
  name: 'name-rarer-once',
  renderChunk(code) {
    const each = /\["([\w-]+)",\(\)=>import\("\.\/\1\.js"\)\],?/g;
    const list = code.match(/new Map\(\[(\["[\w-]+",\(\)=>import\("[^"]+"\)\],?)+\]\)/)?.[0];
    const names = [...(list?.matchAll(each) ?? [])].map(([, name]) => name);
    if (!names.length || list.replace(each, '') !== 'new Map([])') this.error('the list of rarer parts has changed');
    const short = `new Map("${names.join(' ')}".split(" ").map(e=>[e,()=>import(\`./\${e}.js\`)]))`;
    return { code: code.replace(list, () => short), map: null };
  },
};
