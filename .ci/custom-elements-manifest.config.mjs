import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
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

/** Only what partners may use, under the names that are published: each file once, with the elements that it defines. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const files = new Map();
    for (const { path: source, declarations = [] } of customElementsManifest.modules) {
      if (source.startsWith('src/parts/')) continue;
      const folder = /^src\/components\/([^/]+)\//.exec(source)?.[1];
      const path = published[folder];
      if (!path) throw new Error(`${source} is in no published file: add its folder to ${import.meta.url}`);
      const file = files.get(path) ?? { kind: 'javascript-module', path, declarations: [], exports: [] };
      files.set(path, file);
      for (const declaration of declarations) {
        const { name, tagName } = declaration;
        if (!tagName) continue;
        const members = declaration.members?.filter(({ privacy }) => !privacy || privacy === 'public');
        const isPublic = ({ fieldName }) => !fieldName || members?.some((member) => member.name === fieldName);
        file.declarations.push({
          ...declaration,
          members,
          // Its own base class stands in no file that is published.
          superclass: { name: 'HTMLElement', package: 'global:' },
          attributes: declaration.attributes?.filter(isPublic),
          // What is sent on is read as an event too.
          events: declaration.events?.filter(({ name: event }) => event?.startsWith('handrail-')),
          cssProperties: declaration.cssProperties?.map(({ name, description, default: value }) => ({
            name,
            description,
            default: value,
          })),
        });
        file.exports.push({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } });
      }
    }
    customElementsManifest.modules = [...files.values()];
  },
};

/** Every element has the same tokens, and the other plugin would list each of them once an element. */
const tokensForVsCode = {
  name: 'tokens-for-vs-code',
  packageLinkPhase({ customElementsManifest }) {
    const tokens = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ cssProperties = [] }) => cssProperties)
      .map(({ name, description }) => [name, { name, description }]);
    const properties = [...new Map(tokens).values()];
    writeFileSync('dist/vscode.css-custom-data.json', `${JSON.stringify({ version: 1.1, properties }, null, 2)}\n`);
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/parts/handrail-element.ts'],
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
      cssFileName: null,
      hideLogs: true,
    }),
    tokensForVsCode,
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
