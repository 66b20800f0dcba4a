import { devtools, engineOf } from './cdp.mjs';
import { firefoxEmulate } from './firefox-inside.mjs';

/** Commands `emulate` ({ media, features }: the whole wish, each call forgets the one before) and `resize`. */
export function emulatePlugin() {
  return {
    name: 'handrail-emulate',
    async executeCommand({ command, payload, session }) {
      const { browser } = session;
      const engine = engineOf(session);
      if (command === 'emulate') {
        if (engine === 'webkit') return { supported: false };
        const page = browser.getPage(session.id);
        if (engine === 'firefox') return { supported: await firefoxEmulate(page, payload) };
        const client = await devtools(page);
        await client.send('Emulation.setEmulatedMedia', {
          media: payload.media ?? '',
          features: Object.entries(payload.features ?? {}).map(([name, value]) => ({ name, value })),
        });
        return { supported: true };
      }
      if (command === 'resize') {
        const { width, height } = payload;
        if (engine === 'webkit') await browser.setWindowSize(width, height);
        else await browser.getPage(session.id).setViewport({ width, height });
        return true;
      }
      return undefined;
    },
  };
}
