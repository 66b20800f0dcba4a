// The same with a page that the browser has kept whole in memory (back-forward cache). Playwright cannot look at such a page, so the
// page tells the server what is in it.
import { keepsPages, setOutBack } from '../harness/kept-pages.mjs';
import { test } from '../host-pages/policies/host-server.mjs';
import { EMPTY, open, pages, SECRET, shiftThreeTimes, watched } from './leaving.mjs';
import { expect } from './site.mjs';

test.use({ launchOptions: keepsPages });

test('a page that the browser brings back out of its memory is whole again', async ({ page: tab, host }) => {
  pages(host, { held: true });
  const told = watched(host);
  await open(tab);
  await shiftThreeTimes(tab);
  expect(await told()).toEqual(EMPTY);
  await tab.goto('/host/before.html');
  await setOutBack(tab);
  const back = await told();
  expect(back).toEqual({ title: SECRET, isShown: true, background: 'rgb(18, 52, 86)', words: back.words });
  expect(back.words).toContain(SECRET);
  expect(back.words).not.toContain('Loading');
});
