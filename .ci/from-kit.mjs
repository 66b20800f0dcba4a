// A Rollup plugin for a part that comes in a file of its own. What handrail.js has already (src/parts/kit.ts) is handed in, so
// that Lit and what has a state are there once, whatever address the page has given to handrail.js. The rest comes along.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const MARK = '\0kit:';

export function fromKit(from) {
  let given;
  const read = () => {
    const file = resolve(from, 'parts/kit.js');
    const imports = readFileSync(file, 'utf8').matchAll(/^import \{ (.+) \} from '(.+)';$/gm);
    given = new Map(
      [...imports].map(([, names, module]) => [
        module.startsWith('.') ? resolve(dirname(file), module) : module,
        names.split(', '),
      ]),
    );
  };
  return {
    name: 'from-kit',
    buildStart: read,
    resolveId(source, importer) {
      const id = source.startsWith('.') && importer ? resolve(dirname(importer), source) : source;
      return given.has(id) ? MARK + id : null;
    },
    /** A name that is asked for and not handed in stops the build: Rollup does not find it. */
    load: (id) =>
      id.startsWith(MARK)
        ? given
            .get(id.slice(MARK.length))
            .map((name) => `export const ${name} = kit.${name};`)
            .join('\n')
        : null,
    renderChunk: (code) => ({
      code: `export default (kit) => {\n${code.replace(/^export (\{.*\});$/m, (_, names) => `return ${names.replace(/(\w+) as (\w+)/g, '$2: $1')};`)}\n};`,
      map: null,
    }),
  };
}
