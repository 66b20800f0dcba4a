// Frames in a sandbox, and policies that put the whole page in one. Where scripts cannot run, the page's HTML stays as it was.
import { expect, listen, visibleWords } from '../../e2e/site.mjs';
import {
  answer,
  isUntouched,
  standing,
  useCard,
  useAloud,
  useExit,
  useGuide,
  useLanguages,
  useParts,
  usePlaces,
  useTalk,
  useUrgent,
} from './core-journey.mjs';
import { document, parts } from './core-page.mjs';
import { test } from './host-server.mjs';

const ALL = '<script defer="defer" src="/dist/handrail-all.js"></script>';
const CLASSIC_FIRST = '<script src="/dist/handrail-all.js"></script>';
const refused = /^error: Blocked form submission to .* because the form's frame is sandboxed/;
/** What Chromium tells every page that gives a frame both. */
const escapes = /^warning: An iframe which has both allow-scripts and allow-same-origin/;

/**
 * `sandbox` is the frame's; without it the page stands alone. `then` is what must hold.
 * In a sandbox without allow-same-origin a page's origin is nobody's, so a module needs the server's leave (CORS).
 */
const places = {
  'a frame without a sandbox': { sandbox: undefined, then: 'all' },
  'a sandbox with scripts, forms and its origin': {
    sandbox: 'allow-scripts allow-forms allow-same-origin',
    says: [escapes],
    then: 'all',
  },
  'a sandbox with scripts and forms, the single file': { sandbox: 'allow-scripts allow-forms', tags: ALL, then: 'all' },
  'a sandbox with scripts and forms, the module from a server that lets anybody read it': {
    sandbox: 'allow-scripts allow-forms',
    cors: true,
    then: 'all',
  },
  'a sandbox with scripts alone, so no forms, no windows and no storage': {
    sandbox: 'allow-scripts',
    tags: CLASSIC_FIRST,
    then: 'all but sending',
    says: [refused],
  },
  'a sandbox with scripts, the module from a server that lets nobody read it': {
    sandbox: 'allow-scripts allow-forms',
    then: 'plain',
    says: [
      /^error: Access to script at .*handrail\.js' from origin 'null' has been blocked by CORS/,
      /^error: Failed to load/,
    ],
  },
  'a sandbox without scripts': {
    sandbox: 'allow-same-origin allow-forms',
    then: 'plain',
    says: [/^error: Blocked script execution in .* because the document's frame is sandboxed/],
  },
  'a frame whose page stands in its own attribute': {
    srcdoc: true,
    sandbox: 'allow-scripts allow-forms',
    tags: ALL,
    then: 'all',
  },
  'a frame that shares nothing (credentialless)': { attribute: 'credentialless', then: 'all' },
};

for (const [host, { sandbox, tags, cors, srcdoc, attribute = '', then, says = [] }] of Object.entries(places)) {
  test(`${host}: ${then === 'plain' ? 'the HTML stays as it was' : 'the three core parts work'}`, async ({
    page,
    host: server,
  }) => {
    const { complaints } = await listen(page, server);
    // The frame of the sandbox has an origin of its own, so the form's address has to be whole.
    const main = parts({ server: server.url });
    const inner = document({ tags, main }).replaceAll('"/dist/', `"${server.url}/dist/`);
    const frameHTML = `<iframe name="in" width="900" height="900" ${attribute} ${sandbox === undefined ? '' : `sandbox="${sandbox}"`} ${
      srcdoc ? `srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : 'src="/host/inner.html"'
    }></iframe>`;
    server.pages = {
      '/host/outer.html': {
        body: `<!doctype html><html lang="en"><title>Outer</title><body>${frameHTML}</body></html>`,
      },
      '/host/inner.html': { body: inner },
    };
    if (cors) server.extra = { 'access-control-allow-origin': '*' };
    await page.goto('/host/outer.html');
    const frame = page.frame('in');

    if (then === 'plain') {
      // handrail.css waits four seconds for a script, and then shows everything.
      const words = inner.match(/<main>([^]*)<\/main>/)[1].replace(/<[^>]+>|\s+/g, '');
      await expect
        .poll(() => visibleWords(frame), { message: `${host}: all parts: every word can be seen`, timeout: 20_000 })
        .toBe(words);
      await isUntouched(frame, host, main);
    } else if (then === 'all') await useParts(page, host, { frame });
    else {
      await standing(frame, host);
      expect(
        await frame.evaluate(() => {
          try {
            return !!localStorage;
          } catch ({ name }) {
            return name;
          }
        }),
      ).toBe('SecurityError');
      await useUrgent(frame, host);
      await useExit(frame, host);
      await useGuide(frame, host);
      await useTalk(frame, host);
      await useCard(frame, host);
      await usePlaces(frame, host);
      await useLanguages(frame, host);
      await useAloud(frame, host);
      // Chromium 156 refuses to send before anybody hears of it, with script and without: there is no `submit` to check.
      await frame.getByRole('button', { name: 'Ask us to call you' }).press('Enter');
      await expect
        .poll(() => complaints.length, { message: `${host}: form: the browser says that it cannot be sent` })
        .toBe(says.length);
      await answer(frame);
      await expect(frame.getByLabel('Phone number'), `${host}: form: it takes answers`).toHaveValue('01632 960 999');
    }
    expect([...new Set(complaints)], `${host}: all parts: nobody else complains`).toEqual(
      says.map((words) => expect.stringMatching(words)),
    );
  });
}

const pages = {
  'sandbox allow-scripts allow-forms': { tags: ALL },
  'sandbox allow-scripts allow-forms allow-same-origin': { says: [escapes] },
};
for (const [policy, { tags, says = [] }] of Object.entries(pages)) {
  test(`a page with the policy “${policy}”: the three core parts work`, async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    server.pages = {
      '/host/page.html': { body: document({ tags }), headers: { 'content-security-policy': policy } },
    };
    await page.goto('/host/page.html');
    await useParts(page, policy);
    expect(complaints, `${policy}: all parts: nobody else complains`).toEqual(
      says.map((words) => expect.stringMatching(words)),
    );
  });
}

for (const policy of ["script-src 'none'", 'sandbox allow-forms']) {
  test(`a page with the policy “${policy}”: the HTML stays as it was`, async ({ page, host: server }) => {
    server.pages = { '/host/page.html': { body: document(), headers: { 'content-security-policy': policy } } };
    await page.goto('/host/page.html');
    await expect
      .poll(() => visibleWords(page), { message: `${policy}: all parts: every word can be seen`, timeout: 20_000 })
      .toBe(parts().replace(/<[^>]+>|\s+/g, ''));
    await isUntouched(page, policy, parts());
  });
}
