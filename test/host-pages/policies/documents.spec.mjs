// Documents as old, generated and moved pages have them: no doctype, XML, other encodings, another base, written by a script.
import { expect, listen, visibleWords } from '../../e2e/site.mjs';
import { isUntouched, leaves, posted, standing, useGuide, useParts } from './core-journey.mjs';
import { document, parts } from './core-page.mjs';
import { test } from './host-server.mjs';

const ALL = '<script defer="defer" src="/dist/handrail-all.js"></script>';
const ALL_FIRST = '<script src="/dist/handrail-all.js"></script>';
const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">`;
const FRAMES = '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">';
/** Names of properties of a form, which people give to its controls too. */
const TAKEN = 'id name action method submit reset title elements length target children lang hidden'.split(' ');
const takenFields = TAKEN.map((name) => `<input type="hidden" name="${name}" value="1" />`).join('');
const written = (html) => `document.write(${JSON.stringify(html)});`;
const wholly = (server, main) => document({ main, tags: ALL_FIRST }).replaceAll('"/dist/', `"${server.url}/dist/`);

/**
 * `page` is the document; `path`, `headers` and `bytes` are how it is served; `files` stand beside it; `main` is the parts as
 * they are in the end; `expected` is what the form sends; `frame` the name of the frame in which the parts stand.
 */
const documents = {
  'no doctype': { page: () => document({ doctype: '' }) },
  'the doctype of 1999': { page: () => document({ doctype: FRAMES, tags: ALL }) },
  XHTML: {
    path: '/host/page.xhtml',
    page: () =>
      document({ doctype: XHTML, html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"', css: '', tags: ALL }),
  },
  'windows-1252': {
    headers: { 'content-type': 'text/html; charset=windows-1252' },
    page: () => document({ head: '' }),
    bytes: 'latin1',
    expected: posted().replace('Zo%C3%AB', 'Zo%EB').replace('%E2%80%99', '%92'),
  },
  'windows-1252, the single file': {
    headers: { 'content-type': 'text/html; charset=windows-1252' },
    // A server that does not name the encoding of scripts: a classic one is read in the page's.
    extra: { 'content-type': 'text/javascript' },
    page: () => document({ head: '', css: '', tags: ALL }),
    bytes: 'latin1',
    expected: posted().replace('Zo%C3%AB', 'Zo%EB').replace('%E2%80%99', '%92'),
  },
  'UTF-16': {
    headers: { 'content-type': 'text/html; charset=utf-16le' },
    page: () => document({ head: '', tags: ALL }),
    bytes: 'utf16le',
  },
  'another base': {
    page: (server) =>
      document({
        head: '<meta charset="utf-8" /><base href="https://elsewhere.example/deep/down.html" />',
        css: `<link rel="stylesheet" href="${server.url}/dist/handrail.css" />`,
        tags: `<script type="module" src="${server.url}/dist/handrail.js"></script>`,
        main: parts({ server: server.url }),
      }),
    main: (server) => parts({ server: server.url }),
  },
  'parts written by document.write, the module': {
    page: () => document({ main: '<script src="/host/write.js"></script>' }),
    files: { '/host/write.js': { body: written(parts()) } },
    main: () => `<script src="/host/write.js"></script>${parts()}`,
  },
  'parts written by document.write after the single file ran': {
    page: () => document({ main: '<script src="/host/write.js"></script>', tags: ALL_FIRST }),
    files: { '/host/write.js': { body: written(parts()) } },
    main: () => `<script src="/host/write.js"></script>${parts()}`,
  },
  'a page that a script has written from the first letter': {
    page: () => '<!doctype html><title>Old</title><script src="/host/write.js"></script>',
    files: (server) => ({
      '/host/write.js': {
        body: `addEventListener('load', () => { document.open(); ${written(wholly(server))} document.close(); });`,
      },
    }),
  },
  'a frame that its page has written': {
    page: () =>
      '<!doctype html><html lang="en"><title>Outer</title><body><iframe name="in" width="900" height="900"></iframe><script src="/host/write.js"></script></body></html>',
    files: (server) => ({
      '/host/write.js': {
        body: `const inner = frames[0].document; inner.open(); inner.write(${JSON.stringify(
          wholly(server, parts({ server: server.url })),
        )}); inner.close();`,
      },
    }),
    main: (server) => parts({ server: server.url }),
    frame: 'in',
  },
  'document.domain set': {
    headers: { 'origin-agent-cluster': '?0' },
    page: () => document({ tags: `<script src="/host/domain.js"></script>${ALL}` }),
    files: { '/host/domain.js': { body: 'document.domain = document.domain;' } },
  },
  'a form whose fields have the names of its own properties': {
    page: () => document({ main: parts().replace('<button', `${takenFields}<button`) }),
    main: () => parts().replace('<button', `${takenFields}<button`),
    expected: `${posted()}&${TAKEN.map((name) => `${name}=1`).join('&')}`,
  },
};

for (const [host, how] of Object.entries(documents)) {
  const {
    path = '/host/page.html',
    page: documentFor,
    headers,
    bytes = 'utf8',
    files = {},
    extra = {},
    expected,
    frame,
  } = how;
  test(`${host}: the three core parts work, and the page's HTML is back when they leave`, async ({
    page,
    host: server,
  }) => {
    const { complaints } = await listen(page, server);
    server.pages = {
      [path]: { body: Buffer.from(documentFor(server), bytes), headers },
      ...(typeof files === 'function' ? files(server) : files),
    };
    server.extra = extra;
    const inside = async () => {
      await page.goto(path);
      await page.locator(frame ? 'iframe' : 'main').waitFor();
      return frame ? page.frame(frame) : page;
    };
    const first = await inside();
    await standing(first, host);
    await expect(
      first.getByText('At our café a cup costs £1.'),
      `${host}: all parts: no letter is garbled`,
    ).toBeVisible();
    await useParts(page, host, { frame: first, expected });
    expect([...new Set(complaints)], `${host}: all parts: nobody complains`).toEqual([]);

    const second = await inside();
    await standing(second, host);
    await useGuide(second, host);
    const where = second.getByText('You can say: “I am using the guide ‘Make a cup of tea’.');
    await expect(where, `${host}: talk to a person: our own letters are not garbled`).toBeVisible();
    await leaves(second, host, how.main?.(server) ?? parts());
  });
}

test('XHTML, the module: Chromium runs no module there, and the HTML stays as it was', async ({
  page,
  host: server,
}) => {
  const host = 'XHTML, the module';
  const { complaints } = await listen(page, server);
  server.pages = {
    '/host/page.xhtml': {
      body: document({ doctype: XHTML, html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"' }),
    },
  };
  await page.goto('/host/page.xhtml');
  await expect
    .poll(() => visibleWords(page), { message: `${host}: all parts: every word can be seen`, timeout: 20_000 })
    .toBe(parts().replace(/<[^>]+>|\s+/g, ''));
  await isUntouched(page, host, parts());
  expect(complaints, `${host}: all parts: nobody else complains`).toEqual([
    expect.stringMatching(/^error: Module scripts in XML documents/),
  ]);
});
