// Packages whose code goes into dist/evaluation-report.js and dist/evaluation-worker.js, though package.json calls them tools: what ships has
// no need of the packages that they need in turn, and of one of those (robust-predicates, Unlicense) nothing may ship. So the list is the truth
// about the bundle, and the build holds it to what Rollup put in. The licence check, the notices and the SBOM follow it.
export const bundled = [
  '@observablehq/plot',
  'd3-array',
  'd3-axis',
  'd3-color',
  'd3-format',
  'd3-geo',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-scale-chromatic',
  'd3-selection',
  'd3-shape',
  'd3-time',
  'd3-time-format',
  'isoformat',
  'papaparse',
];

const packageOf = (id) =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id.replaceAll('\\', '/'))?.[1];
const isDependency = (name, { dependencies }) =>
  Object.keys(dependencies).some((one) => name === one || name.startsWith('@lit/') || /^lit(-|$)/.test(name));

/**
 * A Rollup plugin that compares: each package with a line of code in these files, and no other, is in the list.
 * @param manifest package.json
 * @param files how many bundles there are; the last one judges what is in the list and in none of them
 */
export function holdToList(manifest, files, list = bundled) {
  const met = new Set();
  let left = files;
  return {
    name: 'hold-to-list',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.entries(modules));
      for (const [id, { renderedLength }] of modules) {
        const name = renderedLength && packageOf(id);
        if (!name || isDependency(name, manifest)) continue;
        met.add(name);
        if (!list.includes(name))
          this.error(`code of ${name} would ship, and it is not in .ci/bundled.mjs: read its licence first`);
      }
      const unused = list.filter((name) => !met.has(name));
      if (--left === 0 && unused.length)
        this.error(`nothing of ${unused.join(', ')} ships: take it out of .ci/bundled.mjs`);
    },
  };
}
