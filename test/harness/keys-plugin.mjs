/** Command `keys`: real keys, pressed together and let go in reverse order, such as ['Shift', 'Tab']. */
export function keysPlugin() {
  return {
    name: 'handrail-keys',
    async executeCommand({ command, payload, session }) {
      if (command !== 'keys') return undefined;
      const { browser } = session;
      if (browser.type === 'puppeteer') {
        const { keyboard } = browser.getPage(session.id);
        // Over BiDi puppeteer does not know the name Space; the character itself works in both.
        const keys = payload.map((key) => (key === 'Space' ? ' ' : key));
        for (const key of keys) await keyboard.down(key);
        for (const key of keys.reverse()) await keyboard.up(key);
      } else {
        await browser.sendKeys(session.id, payload);
      }
      return true;
    },
  };
}
