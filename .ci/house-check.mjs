// Holds the repository to src/ARCHITECTURE.md: who may import whom, what a component brings with it, how much a newcomer
// has to read. Every fault is one sentence: file, line, what is wrong, what to do.
//   node .ci/house-check.mjs [--root DIR]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const TABLE = 'src/ARCHITECTURE.md';
const ENTRY = 'src/*.ts';
const HARNESS = 'test/harness';
const MOST_FILES = 15;
const MOST_LINES = 1200;
const TOP_LEVEL = new Set(
  `package.json package-lock.json tsconfig.json rollup.config.mjs src stories .storybook test .ci README.md LICENSE
   CHANGELOG.md CONTRIBUTING.md SECURITY.md .gitignore .github`.split(/\s+/),
);
// Seen by the walk only; in a git repository .gitignore says what is ours.
const NOT_OURS = new Set('node_modules dist .cache coverage storybook-static test-results .git'.split(' '));
// The last word of a name says what a thing is. `helper` is not here: a step has a word to the helper.
const VAGUE = new Set('util utils helpers common misc manager managers service services'.split(' '));
// Which room may use which packages; a room that is not here may use none.
const LIT = { 'lit(/.*)?': 'whole', '@lit/localize': 'types' };
const PACKAGES = {
  'src/styles': LIT,
  'src/locales': LIT,
  'src/parts': LIT,
  // The page for staff, which participants never load.
  'src/components/evaluation-report': { ...LIT, papaparse: 'whole', '@observablehq/plot': 'whole' },
  'src/components': { ...LIT, 'lean-qr/nano': 'whole' },
  'src/check': { parse5: 'whole' },
  'src/cli': { 'node:.*': 'whole', syllable: 'whole' },
};

const isTest = (file) => /\.test\.[cm]?[jt]s$/.test(file);
const isCode = (file) => /\.[cm]?[jt]sx?$/.test(file);
const isEntry = (file) => /^src\/[^/]+\.ts$/.test(file);
const inside = (folder, path) => path === folder || path.startsWith(`${folder}/`);
const componentOf = (path) => /^src\/components\/([^/]+)\//.exec(path)?.[1];
/** Lines of code: a budget that counted the comments that say why would make people leave them out. */
const countLines = (text) => text.split('\n').filter((line) => !/^\s*(?:$|\/\/|\/?\*)/.test(line)).length;

// ---- Reading the repository -----------------------------------------------------------------------------------------

function listFiles(root) {
  if (existsSync(join(root, '.git'))) {
    // With new files that nobody has added yet, or the check would speak only after the commit.
    const args = ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const git = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1e8 });
    if (git.status === 0) return git.stdout.split('\0').filter((file) => file && existsSync(join(root, file)));
  }
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (NOT_OURS.has(entry.name)) return [];
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk('');
}

/** Reads the table into rows {room, line, allowed}; `src/components/NAME` and `src/components/` mean `src/components`. */
function readTable(text) {
  const lines = text.split('\n');
  const header = lines.findIndex((line) => /^\|\s*room\s*\|\s*may import\s*\|/i.test(line));
  const rows = [];
  const faults = [];
  for (let i = header + 2; header >= 0 && lines[i]?.startsWith('|'); i++) {
    const [, room = '', may = ''] = lines[i].split('|');
    const named = (cell) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => (name === ENTRY ? name : name.replace(/\/(NAME|\*+)?$/, '')));
    const [rooms, allowed] = [named(room), named(may)];
    const rest = may.replace(/`[^`]*`|\band\b|[\s,.]/g, '');
    if (rooms.length === 1 && (allowed.length ? rest === '' : rest === 'nothing'))
      rows.push({ room: rooms[0], line: i + 1, allowed });
    else
      faults.push(
        `${TABLE}:${i + 1} is a row this check cannot read. Write one room in backticks, then the rooms it may import in backticks with commas, or "nothing".`,
      );
  }
  if (header < 0)
    faults.push(
      `${TABLE}:1 has no table that starts "| room | may import | what lives here |". Write one, a row a room.`,
    );
  else if (!rows.length) faults.push(`${TABLE}:${header + 1} has a table without a row. Write a row for each room.`);
  return { rows, faults };
}

/** The file of this repository that an import means, or undefined when it means a package. */
function findTarget(from, specifier, isFile, packageName) {
  const path = specifier.replace(/\?.*$/, '');
  let found;
  if (/^\.{1,2}(\/|$)/.test(path)) found = posix.join(posix.dirname(from), path);
  else if (/^\/?src\//.test(path)) found = path.replace(/^\//, '');
  else if (inside(packageName, path)) found = `src/${path.slice(packageName.length + 1) || 'index'}`;
  else return undefined;
  const typed = found.replace(/\.([cm]?)js$/, '.$1ts');
  return [found, typed, `${found}.ts`, `${found}/index.ts`].find(isFile) ?? typed;
}

/** What one file imports, defines and asks the time, with line numbers. */
function parse(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const lastName = (node) => node.getText(source).split('.').at(-1);
  const imports = source.referencedFiles.map((r) => ({ line: 1, name: `./${r.fileName}`, typeOnly: true }));
  const defines = new Set();
  const definers = new Set(['define']);
  const clocks = [];

  const add = (node, specifier, typeOnly, onNeed = false) => {
    const name = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
    // A guide, by its name: the build writes a file for each, and nothing but words is in it.
    const isGuide = !!specifier && ts.isTemplateExpression(specifier) && specifier.head.text === './content/';
    imports.push({ line: lineOf(node), name, typeOnly, onNeed, isGuide });
  };
  const onlyTypes = (clause, named) =>
    clause?.isTypeOnly || (!clause?.name && !!named?.elements?.length && named.elements.every((e) => e.isTypeOnly));

  const visit = (node) => {
    if (ts.isImportDeclaration(node)) {
      const named = node.importClause?.namedBindings;
      add(node, node.moduleSpecifier, onlyTypes(node.importClause, named));
      for (const e of named?.elements ?? []) if (e.propertyName?.text === 'define') definers.add(e.name.text);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, onlyTypes(node, node.exportClause));
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node, node.moduleReference.expression, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(node, node.argument.literal, true);
    } else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      if (callee.kind === ts.SyntaxKind.ImportKeyword || callee.text === 'require')
        add(node, node.arguments[0], false, true);
      else if (definers.has(callee.text ?? callee.name?.text)) defines.add(lineOf(node));
      else if (callee.text === 'Date') clocks.push({ line: lineOf(node), what: 'Date()' });
    } else if (ts.isNewExpression(node) && lastName(node.expression) === 'Date' && !node.arguments?.length) {
      clocks.push({ line: lineOf(node), what: 'new Date()' });
    } else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      const what = `${lastName(node.expression)}.${node.name?.text ?? node.argumentExpression?.text}`;
      if (what === 'customElements.define') defines.add(lineOf(node));
      if (what === 'Date.now' || what === 'performance.now') clocks.push({ line: lineOf(node), what });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);

  const { statements } = source;
  const passesOn = (s) => ts.isExportDeclaration(s) && (s.moduleSpecifier || s.exportClause?.elements?.length);
  const barrel = statements.some(passesOn) && statements.every((s) => passesOn(s) || ts.isImportDeclaration(s));
  return { imports, defines: [...defines], clocks, barrel, lines: countLines(text) };
}

/** All that the rules ask about. */
function readHouse(root, files, rows) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const set = new Set(files);
  const isFile = (file) => set.has(file);
  const packageName = isFile('package.json') ? JSON.parse(read('package.json')).name : 'handrail';
  const row = new Map(rows.map((entry) => [entry.room, entry]));
  const deepestFirst = [...row.keys()].sort((a, b) => b.length - a.length);
  const roomOf = (path) =>
    isEntry(path) ? row.has(ENTRY) && ENTRY : deepestFirst.find((room) => path.startsWith(`${room}/`));
  const permits = (room, other) => row.get(room).allowed.some((name) => inside(name, other));
  /** All rooms that a room stands on. */
  const below = (room, seen = new Set()) => {
    for (const next of row.keys())
      if (next !== room && permits(room, next) && !seen.has(next)) below(next, seen.add(next));
    return seen;
  };
  const code = new Map(files.filter((f) => isCode(f) && roomOf(f)).map((f) => [f, parse(f, read(f))]));
  for (const [file, { imports }] of code)
    for (const i of imports)
      i.target = i.name === undefined ? undefined : findTarget(file, i.name, isFile, packageName);
  const imports = [...code].flatMap(([file, found]) => found.imports.map((i) => ({ ...i, file, room: roomOf(file) })));
  const components = new Set(files.map(componentOf).filter(Boolean));
  return { files, isFile, read, rows, row, roomOf, permits, below, code, imports, components };
}

// ---- The rules: each yields a sentence for each fault ---------------------------------------------------------------

const RULES = {
  *'every room in the table exists, and the table goes downhill'({ rows, row, files, roomOf, below, permits }) {
    for (const { room, line, allowed } of rows) {
      if (!files.some((file) => roomOf(file) === room))
        yield `${TABLE}:${line} names the room ${room}, which has no file. Make it, or take the row away.`;
      for (const name of allowed.filter((name) => !row.has(name)))
        yield `${TABLE}:${line} lets ${room} import ${name}, which is not a room. Give it a row, or name a room.`;
      if ([...below(room)].some((lower) => permits(lower, room)))
        yield `${TABLE}:${line} lets ${room} be reached from itself. Take away the import that leads back up.`;
    }
  },

  *'imports go down the table'({ imports, row, roomOf, permits, below }) {
    for (const { file, line, name, room, target, isGuide } of imports) {
      if (isGuide && room === ENTRY) continue;
      if (name === undefined)
        yield `${file}:${line} imports a name that is worked out at run time. Write the path as a plain string, so that it can be checked.`;
      if (!target) continue;
      const other = roomOf(target);
      const ownFolder = room === ENTRY ? 'src' : room;
      if (isTest(file) && (inside(HARNESS, target) || inside(ownFolder, target))) continue;
      if (other === room || (other && permits(room, other))) continue;
      const rule = `${room} may import ${row.get(room).allowed.join(', ') || 'nothing'}`;
      if (!other)
        yield `${file}:${line} imports ${target}, which is in no room of the table (${rule}). Move it into a room, or do without it.`;
      else if (below(other).has(room))
        yield `${file}:${line} imports ${target}, which is upward: ${other} stands on ${room} (${rule}). Move what is needed down, or let ${other} hand it in.`;
      else
        yield `${file}:${line} imports ${target}, which is sideways: ${rule}. Move what both need into a room below both, or let a room above hand it in.`;
    }
  },

  *'a component does not import its neighbour'({ imports }) {
    for (const { file, line, target = '' } of imports) {
      const [own, other] = [componentOf(file), componentOf(target)];
      if (own && other && own !== other)
        yield `${file}:${line} imports its neighbour ${other}. Move what both need into src/parts, or let them meet in the page through an event.`;
    }
  },

  *'packages are imported only where they may be'({ imports }) {
    for (const { file, line, name, room, typeOnly, target } of imports) {
      if (target || name === undefined || !inside('src', room) || isTest(file)) continue;
      const allowed =
        Object.entries(PACKAGES).find(([folder]) => inside(folder, room) || file.startsWith(`${folder}/`))?.[1] ?? {};
      const [, extent] = Object.entries(allowed).find(([pattern]) => new RegExp(`^${pattern}$`).test(name)) ?? [];
      if (!extent)
        yield `${file}:${line} imports the package ${name}, which ${room} may not use. Do without it, or move this to a room that may (lit: parts, components, styles, locales; lean-qr/nano: components; papaparse, @observablehq/plot: the evaluation report; node: cli).`;
      if (extent === 'types' && !typeOnly)
        yield `${file}:${line} imports ${name} itself, and only its types are allowed. Write "import type".`;
    }
  },

  *'no file is needed by what it needs'({ code }) {
    const state = new Map();
    const visit = function* (file, trail) {
      state.set(file, 'open');
      for (const { target, line } of code.get(file).imports) {
        if (state.get(target) === 'open')
          yield `${file}:${line} closes a circle: ${[...trail.slice(trail.indexOf(target)), target].join(' -> ')}. Move what they share into a file of its own.`;
        else if (code.has(target) && !state.has(target)) yield* visit(target, [...trail, target]);
      }
      state.set(file, 'done');
    };
    for (const file of code.keys()) if (!state.has(file)) yield* visit(file, [file]);
  },

  *'the top level is the fixed one'({ files }) {
    for (const name of new Set(files.map((file) => file.split('/')[0])))
      if (!TOP_LEVEL.has(name))
        yield `${name}:1 is not part of the fixed top level. Put settings into package.json or the folder they serve, code into src.`;
  },

  *'src holds the rooms of the table and entry points, nothing else'({ files, rows }) {
    const loose = files.filter((file) => inside('src', file) && file !== TABLE && !isEntry(file));
    for (const path of new Set(loose.map((file) => file.split('/').slice(0, 2).join('/')))) {
      if (files.includes(path))
        yield `${path}:1 is neither an entry point (.ts) nor the architecture page. Move it into a room.`;
      else if (!rows.some(({ room }) => inside(path, room)))
        yield `${path}:1 is a folder the table does not know. Give it a row in ${TABLE}, or move its files into a room.`;
    }
  },

  *'every component brings README, test, example and story'({ files, isFile, components }) {
    for (const file of files.filter((name) => posix.dirname(name) === 'src/components'))
      yield `${file}:1 lies loose among the components. Move it into the folder of its component, or into src/parts.`;
    for (const name of components) {
      const folder = `src/components/${name}`;
      const wanted = {
        [`${folder}/README.md`]: 'Write what it is for, when not to use it, and the HTML to copy.',
        [`${folder}/${name}.ts`]: 'Put the element there: a folder, its element and its story share one name.',
        [`${folder}/${name}.test.ts`]: 'Write the test that uses it as a person does.',
        [`stories/${name}.stories.ts`]: 'Write the story that shows its examples.',
      };
      for (const [file, advice] of Object.entries(wanted)) if (!isFile(file)) yield `${file}:1 is missing. ${advice}`;
      const examples = files.filter(
        (file) => posix.dirname(file) === `${folder}/examples` && extname(file) === '.html',
      );
      if (!examples.length)
        yield `${folder}/examples:1 has no .html file. Write one page fragment that an author can copy.`;
    }
  },

  *[`a component is understood from ${MOST_FILES} files and ${MOST_LINES} lines`]({
    files,
    isFile,
    read,
    code,
    components,
  }) {
    const isGenerated = (file) => file.includes('/generated/'); // nobody reads those
    // The words for a page's author say nothing about how the part works, and what is fetched on need is read on need.
    // A rule of the domain is a value in and a named answer out: its name says it.
    const isToRead = (file) =>
      !inside('src/domain', file) &&
      ((isCode(file) && !isTest(file) && !file.endsWith('.warnings.ts')) || extname(file) === '.css');
    const size = (file) => code.get(file)?.lines ?? countLines(read(file));
    const imported = new Set([...code.values()].flatMap(({ imports }) => imports.map(({ target }) => target)));
    for (const name of components) {
      const folder = `src/components/${name}/`;
      // The part itself, and then each file of its folder that only something fetched later imports.
      const seen = new Set();
      const own = files.filter((file) => file.startsWith(folder) && isToRead(file));
      for (const start of [`${folder}${name}.ts`, ...own]) {
        if (seen.has(start) || !isFile(start)) continue;
        const needed = new Set([start, ...own.filter((file) => !imported.has(file))]);
        for (const file of needed) {
          seen.add(file);
          for (const { target = '', onNeed } of code.get(file)?.imports ?? [])
            if (!onNeed && isToRead(target) && inside('src', target) && isFile(target) && !isGenerated(target))
              needed.add(target);
        }
        const lines = [...needed].reduce((sum, file) => sum + size(file), 0);
        if (needed.size <= MOST_FILES && lines <= MOST_LINES) continue;
        const longestFirst = [...needed].sort((a, b) => size(b) - size(a)).map((file) => `${file} ${size(file)}`);
        yield `${start}:1 needs ${needed.size} files and ${lines} lines to be understood, over ${MOST_FILES} and ${MOST_LINES}. Leave something out, or import less: ${longestFirst.join(', ')}.`;
      }
    }
  },

  *'names say what a thing is'({ files, isFile }) {
    const lastWord = (name) =>
      name
        .split('.')[0]
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[-_]/)
        .at(-1);
    // Guides are named by what people do ("change a service"), so content is not asked.
    const asked = files.filter((file) => !inside('src/content', file));
    const paths = new Set(
      asked.flatMap((file) => file.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
    );
    for (const path of paths) {
      const isNamed = !isFile(path) || isCode(path) || extname(path) === '.css';
      if (isNamed && VAGUE.has(lastWord(posix.basename(path))))
        yield `${path}:1 is called "${posix.basename(path)}", which says nothing. Name it after the one thing it does, in words from HTML, ARIA or the NHS manual.`;
    }
  },

  *'no barrels'({ code }) {
    for (const [file, { barrel }] of code)
      if (barrel && inside('src', file) && !isEntry(file))
        yield `${file}:1 only passes on what other files export. Take it away and import those files themselves.`;
  },

  *'only entry points define elements'({ code }) {
    for (const [file, { defines }] of code) {
      const mayDefine = inside('src/platform', file) || isTest(file) || (isEntry(file) && file !== 'src/classes.ts');
      if (mayDefine || !inside('src', file)) continue;
      const advice = isEntry(file)
        ? 'classes.ts defines nothing: move it to another entry point'
        : 'Export the class, and define it in an entry point (src/*.ts)';
      for (const line of defines) yield `${file}:${line} defines an element. ${advice}.`;
    }
  },

  *'domain has no clock of its own'({ code }) {
    for (const [file, { clocks }] of code)
      for (const { line, what } of inside('src/domain', file) ? clocks : [])
        yield `${file}:${line} asks ${what} for the time. Take the time as an argument.`;
  },

  *'content imports nothing'({ imports, files, read }) {
    const advice = 'Content imports nothing: write words and facts only, and let the page bring the rest.';
    const isContent = (file) => inside('src/content', file);
    for (const { file, line, name } of imports) if (isContent(file)) yield `${file}:${line} imports ${name}. ${advice}`;
    for (const file of files.filter((name) => isContent(name) && extname(name) === '.html'))
      for (const [i, text] of read(file).split('\n').entries()) {
        const [, tag] = /<(script|link|style|iframe)\b/i.exec(text) ?? [];
        if (tag) yield `${file}:${i + 1} has a <${tag.toLowerCase()}>. ${advice}`;
      }
  },
};

/** Prints every rule with its faults, and the totals last. True when there is no fault. */
export function checkHouse(root, print = console.log) {
  let passed = 0;
  let failed = 0;
  const report = (name, faults) => {
    if (faults.length) failed++;
    else passed++;
    print(`${faults.length ? 'FAIL' : 'ok  '} ${name}`);
    for (const sentence of faults) print(`     ${sentence}`);
  };
  const files = listFiles(root).sort();
  const table = readTable(files.includes(TABLE) ? readFileSync(join(root, TABLE), 'utf8') : '');
  report(`the table in ${TABLE} can be read`, table.faults);
  if (table.faults.length) print('     Nothing else was looked at, because every other rule needs the table.');
  else {
    const house = readHouse(root, files, table.rows);
    for (const [name, rule] of Object.entries(RULES)) report(name, [...rule(house)]);
  }
  print(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { root } = parseArgs({ options: { root: { type: 'string' } } }).values;
  const good = checkHouse(resolve(root ?? dirname(dirname(fileURLToPath(import.meta.url)))));
  process.exitCode = good ? 0 : 1;
}
