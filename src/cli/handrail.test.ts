import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gapsLeft } from './check-gaps.js';

const command = fileURLToPath(new URL('handrail.ts', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', command, ...args], { encoding: 'utf8', maxBuffer: 1e8 });

const address = { address_1: '3 High Street', postal_code: 'DA8 1RT' };
const service = (id: string, name: string, status = 'active') => ({
  id,
  name,
  status,
  service_at_locations: [{ location: { addresses: [address] } }],
});

describe('the command handrail', () => {
  let folder: string;
  const file = (name: string, text = ''): string => {
    const path = join(folder, name);
    if (text) writeFileSync(path, text);
    return path;
  };
  before(() => void (folder = mkdtempSync(join(tmpdir(), 'handrail-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('writes the list, says what it left out, and ends with 0', () => {
    const feed = file('feed.json', JSON.stringify({ contents: [service('a', 'Hub'), service('b', 'Old', 'defunct')] }));
    const { status, stdout, stderr } = run('convert-places', feed, '--html', file('o.html'), '--json', file('o.json'));
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /^Left out: feed\.json, entry 2, id b, "Old": its status is "defunct"$/m);
    assert.match(stderr, /^1 place written, 1 left out$/m);
    assert.match(readFileSync(file('o.html'), 'utf8'), /<h3>Hub<\/h3>/);
    assert.match(readFileSync(file('o.json'), 'utf8'), /"name": "Hub"/);
  });

  it('writes to the screen where no file is named, with the heading that is asked for', () => {
    const feed = file('one.json', JSON.stringify(service('a', 'Hub')));
    const { status, stdout } = run('convert-places', feed, '--heading', 'Hubs & <more>');
    assert.equal(status, 0);
    assert.match(stdout, /<h2>Hubs &#38; &#60;more&#62;<\/h2>/);
  });

  for (const [what, args, says] of [
    ['a file that is not there', ['convert-places', 'no-such-file.json'], /cannot be read/],
    ['no file', ['convert-places'], /Name the file/],
    ['an option that is none', ['convert-places', 'x', '--htm', 'y'], /--htm/],
    ['gaps of no page', ['check-gaps'], /Name the file of a page/],
    ['gaps of a page that is not there', ['check-gaps', 'no-such-page.html'], /no-such-page\.html cannot be read/],
    ['a check of nothing', ['check'], /Name a file, a folder, or an address on this machine/],
    [
      'a check of a page elsewhere',
      ['check', 'https://example.org/'],
      /is not on this machine, and handrail asks nobody else/,
    ],
    ['a check of a page that is not there', ['check', 'no-such-page.html'], /no-such-page\.html cannot be read/],
    ['a format that is none', ['check', 'x.html', '--format', 'xml'], /--format is text, json, sarif/],
    ['another command', ['convert'], /handrail convert-places FEED/],
    ['no command', [], /handrail convert-places FEED/],
  ] as const)
    it(`ends with 1 and says what to do: ${what}`, () => {
      const { status, stderr } = run(...args);
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m, 'no stack');
    });

  it('names each gap that is left in a page, and ends with 1', () => {
    const gap = (words: string) => `<p>\nCall <mark data-handrail-part="gap">${words}</mark></p>`;
    const one = file('one.html', gap("your surgery's phone number"));
    const { status, stdout, stderr } = run(
      'check-gaps',
      one,
      file('two.html', gap('')),
      file('full.html', '<p>Call</p>'),
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /one\.html:2 still says "your surgery's phone number"\. Write your own words there/);
    assert.match(stderr, /two\.html:2 has an empty gap/);
    assert.match(stderr, /^2 gaps left in 3 pages\.$/m);
  });

  it('checks pages for plain language: files, folders, and a page of a server on this machine', async () => {
    file('bad.html', '<p lang="en">Simply click here.</p>');
    const good = file('good.html', '<p>Call us on Monday.</p>');
    assert.deepEqual(
      [run('check', good).status, run('check', good).stdout],
      [0, '1 page: 0 errors, 0 things to look at again.\n'],
    );
    const { status, stdout } = run('check', folder);
    assert.equal(status, 1);
    assert.match(stdout, /bad\.html:1:14 error shame-word: “Simply”\. Leave it out/);
    const server = createServer((_, answer) => answer.end('<p>Simply call.</p>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const asked = spawn(process.execPath, ['--import', 'tsx', command, 'check', address]);
    let said = '';
    asked.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    await once(asked, 'close');
    server.close();
    assert.match(said, /^http:\/\/127\.0\.0\.1:\d+\/:1:4 error shame-word/);
  });

  it('says what it found to other programs: JSON, and SARIF for code hosts', () => {
    const page = file('both.html', '<p>Simply call.</p>\n<!-- handrail-ignore shame-word: a name -->\n<p>Simply</p>');
    const json = JSON.parse(run('check', page, '--format', 'json').stdout);
    assert.deepEqual([json.pages[0].findings.length, json.pages[0].ignored[0].reason], [1, 'a name']);
    const sarif = JSON.parse(run('check', page, '--format', 'sarif').stdout);
    assert.equal(sarif.version, '2.1.0');
    const [first, second] = sarif.runs[0].results;
    assert.deepEqual(
      [first.ruleId, first.level, first.locations[0].physicalLocation.region],
      ['shame-word', 'error', { startLine: 1, startColumn: 4 }],
    );
    assert.deepEqual(second.suppressions, [{ kind: 'inSource', justification: 'a name' }]);
  });

  it('names what a page has to say for a guide that it asks for by name', () => {
    const pages = ['order', 'odrer'].map((pack) => ({
      name: `${pack}.html`,
      text: `<handrail-step-guide pack="${pack}"></handrail-step-guide>`,
    }));
    assert.deepEqual(
      gapsLeft(pages, (pack) => (pack === 'order' ? ['your name'] : undefined)),
      [
        'order.html:1 asks for the guide "order" without your words. Write <dt>your name</dt><dd>…</dd> into a <dl> in the part.',
        'odrer.html:1 asks for the guide "odrer", and there is none of that name.',
      ],
    );
  });

  it('ends with 0 where no gap is left', () => {
    const { status, stdout, stderr } = run('check-gaps', file('filled.html', '<p>Call 01632 960 123</p>'));
    assert.deepEqual([status, stdout, stderr], [0, 'No gap is left in 1 page.\n', '']);
  });

  it('ends with 1 and writes nothing where the file is no feed, or where no place is left', () => {
    for (const [name, text] of [
      ['broken.json', '{"contents":['],
      ['gone.json', JSON.stringify([service('a', 'Old', 'inactive')])],
    ] as const) {
      const { status, stderr } = run('convert-places', file(name, text), '--html', file('none.html'));
      assert.equal(status, 1);
      assert.match(stderr, name === 'gone.json' ? /0 places written, 1 left out/ : /broken\.json: It is not JSON/);
      assert.ok(!existsSync(file('none.html')));
    }
  });
});
