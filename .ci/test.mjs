// The body of `npm test`: every suite, one after another, each as its own process. Node's own modules only.
//   node .ci/test.mjs --list          what there is
//   node .ci/test.mjs --only words    one suite, or several: --only build,e2e
//   node .ci/test.mjs --from build    that one and those after it
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './npm.mjs';
import { suites } from './suites.mjs';

function chosen([option, value]) {
  if (!option) return suites;
  const names = (value ?? '').split(',');
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined || !['--only', '--from'].includes(option)) {
    throw new Error(`Not a suite: ${unknown ?? option}. node .ci/test.mjs --list shows them.`);
  }
  if (option === '--only') return suites.filter((suite) => names.includes(suite.name));
  return suites.slice(suites.findIndex((suite) => suite.name === names[0]));
}

// Windows calls it `Path`.
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const path = join(root, 'node_modules', '.bin') + delimiter + process.env[pathName];
const env = { ...process.env, [pathName]: path };

/** Shows what the command says while it says it, and keeps the end of it. */
function runSuite(suite) {
  const command = typeof suite.command === 'function' ? suite.command() : suite.command;
  console.log(`\n=== ${suite.name}: ${command}`);
  const child = spawn(command, {
    cwd: root,
    shell: true,
    env: { ...env, ...suite.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let end = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8');
    from.on('data', (text) => {
      to.write(text);
      end = (end + text).slice(-20_000);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, end: String(error) }));
    child.on('close', (code) => resolve({ code, end }));
  });
}

/** The last `N passed, N failed`, or node:test's own closing lines. */
function countsIn(end) {
  // eslint-disable-next-line no-control-regex -- the escape character is what colours begin with
  const plain = end.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '');
  const line = [...plain.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/gm)].at(-1);
  if (line) return { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0) };
  const said = (word) => Number([...plain.matchAll(new RegExp(`^[#ℹ] ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? NaN);
  if (Number.isNaN(said('pass'))) return undefined;
  return {
    passed: said('pass'),
    failed: said('fail') + said('cancelled'),
    skipped: said('skipped') + said('todo'),
  };
}

function judge({ code, end }, mustCount) {
  const counts = countsIn(end);
  if (!counts && mustCount) return { passed: 0, failed: 1, note: 'did not say how many tests it ran' };
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: 'ran no test' };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `ended with ${code}` };
  return counts.skipped ? { ...counts, note: `${counts.skipped} skipped` } : counts;
}

async function runAll(list) {
  const results = [];
  let stopped = '';
  for (const suite of list) {
    const missing = suite.missing?.();
    if (stopped) {
      results.push({ suite, notRun: `${stopped} failed` });
    } else if (missing) {
      // In CI an engine that is not there is a fault; on a desk it is said at the end, never kept quiet.
      results.push(
        process.env.CI ? { suite, passed: 0, failed: 1, seconds: 0, note: missing } : { suite, notRun: missing },
      );
    } else {
      const start = Date.now();
      const { code, end } = await runSuite(suite);
      const verdict = judge({ code, end }, suite.counts);
      results.push({ suite, ...verdict, end, seconds: (Date.now() - start) / 1000 });
      if (suite.essential && verdict.failed) stopped = suite.name;
    }
  }
  return results;
}

/** The end of what a failed suite has said, once more: in a long log nobody finds it, and some show only the last lines. */
function printFailures(results) {
  for (const { suite, failed, end } of results) {
    if (!failed || !end) continue;
    const lines = end.trimEnd().split('\n');
    const first = lines.findIndex((line) => /^\s+1\) |^✖ failing tests|^FAIL|❌/.test(line));
    console.log(`\n=== ${suite.name} failed:\n${lines.slice(Math.max(first, lines.length - 60)).join('\n')}`);
  }
}

function printSummary(results) {
  const row = (name, passed, failed, seconds, words) =>
    console.log(
      `${name.padEnd(20)} ${String(passed).padStart(6)} ${String(failed).padStart(6)} ${String(seconds).padStart(7)}  ${words}`,
    );
  console.log();
  row('suite', 'passed', 'failed', 'seconds', 'what it proves');
  for (const { suite, passed, failed, seconds, note, notRun } of results) {
    if (notRun) row(suite.name, '-', '-', '-', `NOT RUN: ${notRun}`);
    else row(suite.name, passed, failed, seconds.toFixed(1), suite.proves + (note ? ` (${note})` : ''));
  }
}

async function main(args) {
  if (args[0] === '--list') {
    for (const { name, proves } of suites) console.log(`${name.padEnd(20)} ${proves}`);
    return 0;
  }
  const list = chosen(args);
  const wishes = [...new Set(list.flatMap(({ needs = [] }) => needs))];
  const ready = spawnSync(process.execPath, [join(root, '.ci', 'setup.mjs'), ...wishes], {
    stdio: 'inherit',
  });
  if (ready.status !== 0) {
    console.log('\nThe machine could not be made ready: see above.\n\n0 passed, 1 failed');
    return 1;
  }

  const results = await runAll(list);
  printFailures(results);
  printSummary(results);
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}
