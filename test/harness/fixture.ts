// Puts HTML on the test page as a partner's editor would, and clears it away after each test.
import { toolsSource } from '../../src/components/step-guide/tools.js';
import { takeAwayFrom, timesFrom } from '../../src/parts/opening-times.js';
import { pageSheetFrom } from '../../src/platform/sheets.js';
import { authorTold, warningsFrom } from '../../src/platform/tell-author.js';
import { kept } from '../../src/platform/visit-storage.js';

// As the entry points do.
timesFrom(() => import('../../src/opening-times.js'));
takeAwayFrom(() => import('../../src/take-away.js'));
Object.assign(toolsSource, { kept, get: () => import('../../src/guide-tools.js') });
pageSheetFrom(() => import('../../src/page-sheet.js'));
warningsFrom(() => import('../../src/warnings.js'));

interface Rendering extends Element {
  updateComplete?: Promise<boolean>;
}

/** Every handrail element below, also inside shadow roots. */
function handrailElements(root: ParentNode): Rendering[] {
  const found: Rendering[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.startsWith('handrail-')) found.push(element);
    if (element.shadowRoot) found.push(...handrailElements(element.shadowRoot));
  }
  return found;
}

/** Comes back when no handrail element has anything left to render. */
export async function settled(root: ParentNode = document): Promise<void> {
  await null; // What watches the page for changes has seen them.
  for (let turn = 0; turn < 50; turn += 1) {
    const before = handrailElements(root);
    const calm = await Promise.all(before.map((element) => element.updateComplete ?? true));
    const after = handrailElements(root);
    if (calm.every(Boolean) && after.length === before.length) {
      await authorTold();
      return;
    }
  }
  throw new Error('Handrail elements keep asking for another render');
}

/** A tag that nobody defines would wait for ever: say which. */
async function defined(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`<${tag}> is not defined: import what defines it`)), 5000);
  });
  await Promise.race([customElements.whenDefined(tag), tooLate]);
  clearTimeout(timer);
}

const placed: HTMLElement[] = [];

/** The HTML in a container at the end of `body`, when every handrail element in it is defined and rendered. */
export async function place(html: string): Promise<HTMLElement> {
  const container = document.createElement('div');
  container.innerHTML = html;
  placed.push(container);
  document.body.append(container);
  const tags = new Set(handrailElements(container).map((element) => element.localName));
  await Promise.all([...tags].map(defined));
  await settled(container);
  return container;
}

export interface Said {
  warnings: string[];
  errors: string[];
}

let giveBack: (() => void) | undefined;

/** From now until the end of the test, console.warn and console.error are written down instead of printed. */
export function collectWarnings(): Said {
  giveBack?.();
  const said: Said = { warnings: [], errors: [] };
  const { warn, error } = console;
  const words = (values: unknown[]) => values.map(String).join(' ');
  console.warn = (...values: unknown[]) => {
    if (!words(values).startsWith('Lit is in dev mode')) said.warnings.push(words(values));
  };
  console.error = (...values: unknown[]) => {
    said.errors.push(words(values));
  };
  giveBack = () => {
    console.warn = warn;
    console.error = error;
    giveBack = undefined;
  };
  return said;
}

afterEach(() => {
  giveBack?.();
  for (const container of placed.splice(0)) container.remove();
});
