// The body of `npm test`: every suite, each as its own process. Node's own modules only.
// Those marked `oneCore` run two at a time with their neighbours that are marked too; all others have the machine to themselves.
//   node .ci/test.mjs --list          what there is
//   node .ci/test.mjs --only words    one suite, or several: --only build,e2e
//   node .ci/test.mjs --from build    that one and those after it
// A suite that hangs is ended after HANDRAIL_SUITE_MINUTES, and is a failure.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

/** In minutes. All suites together take about 45 on two cores; one that hangs must be named while somebody still waits. */
const LONGEST = Number(process.env.HANDRAIL_SUITE_MINUTES ?? 20);

const running = new Set();
/** With all that it has started: each is a group of its own, which Windows does not have. */
function send(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended.
  }
}
// Ctrl+C, and whoever ends this, reach no group but this process's own.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) send(child, 'SIGTERM');
    process.exit(130);
  });
}

/**
 * Runs the command of a suite, and keeps the end of what it says.
 * @param isBeside another suite runs too: then what this one says is shown as one block, when it has ended
 */
function runSuite(suite, isBeside) {
  const command = typeof suite.command === 'function' ? suite.command() : suite.command;
  const title = `\n=== ${suite.name}: ${command}\n`;
  if (isBeside) console.log(`\n... ${suite.name} begins`);
  else process.stdout.write(title);
  const child = spawn(command, {
    cwd: root,
    shell: true,
    detached: process.platform !== 'win32',
    env: { ...env, ...suite.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [title];
  let end = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8');
    from.on('data', (text) => {
      if (isBeside) said.push(text);
      else to.write(text);
      end = (end + text).slice(-20_000);
    });
  }
  running.add(child);
  return new Promise((resolve) => {
    let note;
    const tooLong = setTimeout(async () => {
      note = `did not end in ${LONGEST} minutes; the last it said stands above`;
      // Whoever drives a browser ends it when asked politely.
      send(child, 'SIGTERM');
      await pause(5000);
      send(child, 'SIGKILL');
      // Something in a group of its own may hold the pipes open: there may be no "close".
      finish({ code: 1 });
    }, LONGEST * 60_000);
    const finish = (result) => {
      if (!running.delete(child)) return;
      clearTimeout(tooLong);
      if (isBeside) process.stdout.write(said.join(''));
      resolve({ end, note, ...result });
    };
    child.on('error', (error) => finish({ code: 1, end: String(error) }));
    child.on('close', (code) => finish({ code }));
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

async function resultOf(suite, isBeside) {
  const missing = suite.missing?.();
  // In CI an engine that is not there is a fault; on a desk it is said at the end, never kept quiet.
  if (missing) return process.env.CI ? { passed: 0, failed: 1, seconds: 0, note: missing } : { notRun: missing };
  const start = Date.now();
  try {
    const { code, end, note } = await runSuite(suite, isBeside);
    const result = note ? { passed: 0, failed: 1, note } : judge({ code, end }, suite.counts);
    return { ...result, end, seconds: (Date.now() - start) / 1000 };
  } catch (error) {
    return { passed: 0, failed: 1, seconds: (Date.now() - start) / 1000, note: error.message };
  }
}

/** Neighbours that each keep one core busy, together; every other suite alone. */
function groupsOf(list) {
  const groups = [];
  for (const suite of list) {
    if (suite.oneCore && groups.at(-1)?.at(-1).oneCore) groups.at(-1).push(suite);
    else groups.push([suite]);
  }
  return groups;
}

/** In the order of the list, whichever of them ended first. */
async function runAll(list) {
  const results = new Map();
  let stopped = '';
  for (const group of groupsOf(list)) {
    const isBeside = group.length > 1 && availableParallelism() > 1;
    const left = group.values();
    const work = async () => {
      for (const suite of left) {
        const result = stopped ? { notRun: `${stopped} failed` } : await resultOf(suite, isBeside);
        results.set(suite, { suite, ...result });
        if (suite.essential && result.failed) stopped = suite.name;
      }
    };
    await Promise.all(isBeside ? [work(), work()] : [work()]);
  }
  return list.map((suite) => results.get(suite));
}

/** The end of what a failed suite has said, once more: in a long log nobody finds it, and some show only the last lines. */
function printFailures(results) {
  for (const { suite, failed, end } of results) {
    if (!failed || !end) continue;
    const lines = end.trimEnd().split('\n');
    const first = lines.findIndex((line) => /^\s+1\) |^✖ failing tests|^FAIL|❌/.test(line));
    // Web Test Runner names the file two lines before the fault.
    console.log(`\n=== ${suite.name} failed:\n${lines.slice(Math.max(0, first - 2, lines.length - 60)).join('\n')}`);
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
// What an ended suite has left behind may hold its pipes open.
process.stdout.write('', () => process.exit());
