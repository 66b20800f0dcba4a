// Writes dist/sbom.cdx.json: what stands behind this release, as CycloneDX 1.5, for a buyer's own tools to read.
// Not by `npm sbom`: npm 11.19 leaves out every component of this tree when tools are omitted, takes the project's name from
// its folder, and puts the time and a random number into each. The lock file says all of it, and always the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';
import { root } from './npm.mjs';
import { readJson, shippedPackages } from './shipped.mjs';

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const hex = (integrity) => Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');

export function sbom(manifest, packages) {
  const refOf = (wanted) => {
    const { name, version } = packages.find(({ name }) => name === wanted);
    return `${name}@${version}`;
  };
  const self = `${manifest.name}@${manifest.version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': self,
        type: 'library',
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ license: { id: manifest.license } }],
        purl: purl(manifest.name, manifest.version),
      },
    },
    components: packages.map(({ name, version, licence, integrity }) => ({
      'bom-ref': `${name}@${version}`,
      type: 'library',
      name,
      version,
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: hex(integrity) }],
      licenses: [{ license: { id: licence } }],
      purl: purl(name, version),
    })),
    dependencies: [
      { ref: self, dependsOn: [...Object.keys(manifest.dependencies), ...bundled].sort().map(refOf) },
      ...packages.map(({ name, version, needs }) => ({ ref: `${name}@${version}`, dependsOn: needs.map(refOf) })),
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = shippedPackages();
  const text = JSON.stringify(sbom(readJson('package.json'), packages), null, 2);
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${text}\n`);
  console.log(`dist/sbom.cdx.json: ${packages.length} packages`);
}
