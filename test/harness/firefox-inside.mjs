// Firefox from the inside. WebDriver has no words for "what name does a screen reader get" (BiDi can only search by
// name) or for "this person asked for less motion", but a Firefox started with --remote-allow-system-access runs
// scripts with the browser's own rights, and Firefox's accessibility service is one call away. Firefox 153, 2026-11.

/** Runs a function in the browser's own window. It is sent as text: it sees its arguments, `Services` and no more. */
async function inBrowser(page, run, ...values) {
  const { connection } = page.browser();
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result: answer } = await connection.send('script.callFunction', {
    functionDeclaration: String(run),
    awaitPromise: true,
    target: { context: tree.contexts[0].context },
    arguments: values.map((value) => ({ type: 'string', value: String(value) })),
  });
  if (answer.type === 'exception') throw new Error(`In Firefox: ${answer.exceptionDetails.text}`);
  return answer.result.value;
}

/** In the page's own process, with the browser's rights: reads the element that the test has put on `window`. */
const readElement = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const element = content.wrappedJSObject.__handrailElement;
  const node = service.getAccessibleFor(element);
  const inTree = service.getAccessibleFor(content.document);
  sendAsyncMessage('handrail:accessible', JSON.stringify(
    node ? { role: node.computedARIARole || service.getStringRole(node.role), name: node.name ?? '', description: node.description ?? '' }
    : { missing: true, ready: Boolean(inTree) }));
`;

/** Role, name and description of `window.__handrailElement`; undefined when Firefox keeps it out of the tree. */
export async function firefoxAccessible(page) {
  const ask = () =>
    inBrowser(
      page,
      `async (id, script) => {
        const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
        const { messageManager } = NavigableManager.getBrowsingContextById(id).embedderElement;
        return new Promise((resolve) => {
          const listen = (message) => {
            messageManager.removeMessageListener('handrail:accessible', listen);
            resolve(message.data);
          };
          messageManager.addMessageListener('handrail:accessible', listen);
          messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
        });
      }`,
      page.mainFrame()._id,
      readElement,
    );
  // The first question starts the accessibility service, and every change reaches its tree a frame later.
  let last;
  for (let turn = 0; turn < 50; turn += 1) {
    const answer = JSON.parse(await ask());
    if (!answer.missing) return answer;
    if (answer.ready && last?.ready && turn > 10) return undefined;
    last = answer;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return undefined;
}

/** What the person chose in their system, as Firefox settings. */
const settings = {
  'prefers-reduced-motion': ['ui.prefersReducedMotion', { reduce: 1 }],
  'forced-colors': ['browser.display.document_color_use', { active: 2 }],
  'prefers-color-scheme': ['layout.css.prefers-color-scheme.content-override', { dark: 0, light: 1 }],
};

/** False when a wish has no setting here. `features` is the whole wish: what is not named goes back to normal. */
export async function firefoxEmulate(page, { media = '', features = {} }) {
  const known = Object.entries(features).every(([name, value]) => value in (settings[name]?.[1] ?? {}));
  if (!known) return false;
  for (const [name, [setting, values]] of Object.entries(settings)) {
    await inBrowser(
      page,
      `(setting, value) => value === '' ? Services.prefs.clearUserPref(setting) : Services.prefs.setIntPref(setting, Number(value))`,
      setting,
      values[features[name]] ?? '',
    );
  }
  await inBrowser(
    page,
    `(id, media) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      NavigableManager.getBrowsingContextById(id).mediumOverride = media;
    }`,
    page.mainFrame()._id,
    media,
  );
  return true;
}
