import { readFileSync } from 'node:fs';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Where npm users find what stands in a source file. */
const published = {
  'step-guide': 'dist/modules/guides.js',
  'talk-to-a-person': 'dist/modules/person.js',
  form: 'dist/modules/forms.js',
  field: 'dist/modules/forms.js',
  choices: 'dist/modules/forms.js',
  date: 'dist/modules/forms.js',
  'check-answers': 'dist/modules/forms.js',
  'come-back': 'dist/modules/forms.js',
  'find-a-place': 'dist/modules/person.js',
  'exit-page': 'dist/modules/person.js',
  'urgent-help': 'dist/modules/person.js',
  'explain-a-word': 'dist/modules/guides.js',
  'read-aloud': 'dist/modules/guides.js',
  languages: 'dist/modules/guides.js',
  'comfort-settings': 'dist/modules/guides.js',
  'confidence-check': 'dist/modules/evaluation.js',
  'code-card': 'dist/modules/evaluation.js',
  feedback: 'dist/modules/evaluation.js',
  'hub-tablet': 'dist/modules/evaluation.js',
  'evaluation-report': 'dist/evaluation-report.js',
};

/** Only what partners may use, under the names that are published. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(({ privacy }) => !privacy || privacy === 'public');
        const isPublic = ({ fieldName }) => !fieldName || declaration.members?.some(({ name }) => name === fieldName);
        declaration.attributes = declaration.attributes?.filter(isPublic);
        declaration.events = declaration.events?.filter(({ name }) => name);
      }
      const folder = /^src\/components\/([^/]+)\//.exec(module.path)?.[1];
      const path = published[folder];
      if (!path) throw new Error(`${module.path} is in no published file: add its folder to ${import.meta.url}`);
      module.path = path;
      for (const { declaration } of module.exports ?? []) if (declaration) declaration.module = path;
    }
  },
};

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/*.warnings.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  // The analyzer takes files in the order in which the disk answers; on a busy machine two builds differed by that.
  overrideModuleCreation: ({ ts, globs }) =>
    [...globs]
      .sort()
      .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2015, true)),
  plugins: [
    publicOnly,
    customElementVsCodePlugin({
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
  ],
};
