// Packages that are written for `module.exports` and for pages alike, made into modules: for the build, and for the tests in a browser. Two of
// them are ours to use (Papa Parse) or stand behind Plot (interval-tree-1d, of which nothing is left in what ships).
const PACKAGES = /node_modules\/(papaparse|interval-tree-1d|binary-search-bounds)\/[^?]*\.js$/;

/** From where a file asks what is around it to where it makes what it is for. */
const UMD = /\(function\(root, factory\)[^]*?\}\(this, (?=function moduleFactory\(\))/;

/** The module that a file would be; undefined for a file that is a module already. */
export function asModule(code, path) {
  if (!PACKAGES.test(path.replaceAll('\\', '/'))) return undefined;
  if (UMD.test(code)) return code.replace(UMD, 'export default (').replace(/\}\)\);\s*$/, '})();');
  const needed = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  const imports = needed.map((name, at) => `import needed${at} from '${name}';`).join('');
  const body = needed.reduce((text, name, at) => text.replace(`require("${name}")`, () => `needed${at}`), code);
  return `${imports}const module = { exports: {} };\n${body}\nexport default module.exports;`;
}

/** For Rollup. */
export const umdPackages = () => ({
  name: 'umd-packages',
  transform(code, id) {
    const module = asModule(code, id);
    return module ? { code: module, map: null } : null;
  },
});
