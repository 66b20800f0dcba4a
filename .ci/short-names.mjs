// For a build of one single file: the names that nobody outside it can say, for terser to shorten. Names are long for the people who
// read the source; on a phone they are a third of a kilobyte.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Lit's own, which its subclasses and nobody else name. Those in quotes anywhere in Lit are not among them. */
const OF_LIT = `addController createProperty createRenderRoot elementStyles enableUpdating finalizeStyles firstUpdated
  getPropertyDescriptor getPropertyOptions getUpdateComplete hostConnected hostDisconnected hostUpdate hostUpdated isUpdatePending
  performUpdate renderOptions scheduleUpdate shadowRootOptions shouldUpdate willUpdate`.split(/\s+/);

const isMember = (node) =>
  ts.isClassElement(node) ||
  ts.isTypeElement(node) ||
  ts.isObjectLiteralElement(node) ||
  ts.isParameterPropertyDeclaration(node, node.parent);

const isHidden = (member) =>
  ts.canHaveModifiers(member) &&
  (ts.getModifiers(member) ?? []).some(
    ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
  );

/** What may be shortened: private and protected members, unless the same name also means something else in our source. */
export function shortNames(folder) {
  const hidden = new Set(OF_LIT);
  const known = new Set();
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) known.add(node.text);
    else if (isMember(node) && node.name && ts.isIdentifier(node.name)) {
      if (isHidden(node)) hidden.add(node.name.text);
      else if (!OF_LIT.includes(node.name.text)) known.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const path of readdirSync(folder, { recursive: true })) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue;
    visit(ts.createSourceFile(path, readFileSync(`${folder}/${path}`, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  const names = [...hidden].filter((name) => !known.has(name)).sort();
  return {
    options: { regex: new RegExp(`^(?:${names.join('|')})$`) },
    // The same short name in every file: a part that is fetched later extends a class of handrail.js.
    cache: { props: { props: Object.fromEntries(names.map((name, at) => [`$${name}`, `_${at.toString(36)}`])) } },
  };
}
