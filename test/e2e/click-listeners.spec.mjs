// A screen reader calls everything "clickable" that stands in an element with a click listener. Ours stand in the shadow root, which
// hears the same clicks and has no place in the accessibility tree. (Heard with Orca in Firefox: test/screen-reader.)
import { PAGES, PARTS, expect, open, test } from './site.mjs';

for (const name of PAGES)
  test(`${name}: no part listens for clicks on itself`, async ({ page }) => {
    await open(page, name);
    // Somebody who comes to the form brings the file that listens there.
    await page.locator('handrail-form input').first().focus();
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName(`${location.origin}/dist/checks.js`).length))
      .toBe(1);
    const devtools = await page.context().newCDPSession(page);
    const listenersOf = async (expression) => {
      const { result } = await devtools.send('Runtime.evaluate', { expression });
      const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      return listeners.map(({ type }) => type);
    };
    const parts = await page.locator(PARTS).evaluateAll((all) => all.map(({ localName }) => localName));
    expect(parts.length).toBeGreaterThan(3);
    for (const [at, part] of parts.entries())
      expect(await listenersOf(`document.querySelectorAll(${JSON.stringify(PARTS)})[${at}]`), part).not.toContain(
        'click',
      );
    const guide = await listenersOf(`document.querySelector('handrail-step-guide').shadowRoot`);
    expect(guide, 'where it is heard').toContain('click');
  });
