import { axLook, chromiumAccessible } from './ax-look.mjs';
import { devtools, engineOf } from './cdp.mjs';
import { firefoxAccessible } from './firefox-inside.mjs';

const accessible = {
  chromium: async (session) => chromiumAccessible(await devtools(session.browser.getPage(session.id))),
  firefox: (session) => firefoxAccessible(session.browser.getPage(session.id)),
  webkit: (session) => session.browser.accessible(),
};

/** Commands `ax-look` (what a screen reader gets of the whole page: Chromium only) and `role-and-name` (of one element: all three). */
export function accessibilityPlugin() {
  return {
    name: 'handrail-accessibility',
    async executeCommand({ command, session }) {
      const engine = engineOf(session);
      if (command === 'ax-look') {
        if (engine !== 'chromium') return { supported: false };
        return { supported: true, ...(await axLook(await devtools(session.browser.getPage(session.id)))) };
      }
      if (command === 'role-and-name') return (await accessible[engine](session)) ?? { role: 'none', name: '' };
      return undefined;
    },
  };
}
