import css from '../../dist/handrail.css?raw';
import script from '../../dist/handrail-all.js?raw';
import { saveFile } from '../../src/platform/save-file.js';
import type { Block, Snippet } from './snippet.js';
import { tryPage } from './try-page.js';

/** The ways to a person wait behind their button. To look at them, somebody would press it after each answer. */
const CLOSED = /<(handrail-|section data-handrail=")talk-to-a-person"?/;
const opened = (html: string): string =>
  html.replace(
    CLOSED,
    (start, spelling: string) => `${start} ${spelling.includes('data') ? 'data-handrail-open' : 'open'}`,
  );
const TITLE = 'Handrail: a page to try';

function fillList(group: HTMLElement, items: readonly string[]): void {
  group.hidden = !items.length;
  const words = items.map((item) => Object.assign(document.createElement('li'), { textContent: item }));
  group.querySelector('ul')?.replaceChildren(...words);
}

/** Some browsers let no page copy, or not in a frame. Then the code is selected, ready for the person's own keys. */
async function copy(block: HTMLElement, gaps: readonly string[]): Promise<void> {
  const code = block.querySelector('pre') as HTMLElement;
  const say = (words: string): void => void ((block.querySelector('[role=status]') as HTMLElement).textContent = words);
  say('');
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    say(gaps.length ? `Copied. Still to fill in: ${gaps.join('; ')}.` : 'Copied.');
  } catch {
    code.focus();
    getSelection()?.selectAllChildren(code);
    say(
      'Your browser does not let this page copy. The code is selected: press Ctrl and C, or on a phone hold it and choose Copy.',
    );
  }
}

/** The preview and the code, kept as the answers are. */
export class Result {
  private shown: Snippet | undefined;
  private page = '';

  constructor(
    private readonly place: HTMLElement,
    version: string,
  ) {
    this.find('[data-version]').textContent = `For Handrail ${version}. The hashes are those of its files.`;
    for (const one of place.querySelectorAll('[data-switch]')) one.addEventListener('change', () => this.preview());
    this.find('[data-download]').addEventListener('click', () => {
      if (this.shown)
        saveFile('handrail-to-try.html', 'text/html', tryPage({ title: TITLE, html: this.shown.html, css, script }));
    });
    const template = this.find<HTMLTemplateElement>('.snippet-code template');
    for (let at = 0; at < 3; at++) this.addBlock(template.content.cloneNode(true) as DocumentFragment);
  }

  /** The code follows each key. */
  show(snippet: Snippet | undefined): void {
    this.shown = snippet;
    for (const section of ['.snippet-look', '.snippet-code']) this.find(section).hidden = !snippet;
    if (!snippet) return;
    fillList(this.find('[data-gaps-left]'), snippet.gaps);
    fillList(this.find('[data-notes]'), snippet.notes);
    for (const [at, block] of [...this.find('[data-blocks]').children].entries())
      this.showBlock(block as HTMLElement, snippet.blocks[at]);
  }

  /** The preview follows each answer: it is a page, and loading it at each key would flicker. */
  preview(): void {
    if (!this.shown) return;
    const isOn = (name: string): boolean => this.find<HTMLInputElement>(`[data-switch=${name}]`).checked;
    const { html } = this.shown;
    this.find('[data-switch-open]').hidden = !CLOSED.test(html);
    const page = tryPage({
      title: 'Preview',
      html: isOn('open') ? opened(html) : html,
      css,
      ...(isOn('script') && { script }),
      isPreview: true,
    });
    const place = this.find('[data-frame]');
    place.toggleAttribute('data-phone', isOn('phone'));
    if (page === this.page) return;
    this.page = page;
    // A frame of its own each time: another page in the same one would be one more press on Back for the person.
    const frame = document.createElement('iframe');
    frame.title = 'Preview';
    // No forms, no popups, no way out, and no origin: nothing can be sent or kept.
    frame.setAttribute('sandbox', isOn('script') ? 'allow-scripts' : '');
    frame.srcdoc = page;
    place.replaceChildren(frame);
  }

  /** Where somebody goes who is done with the questions. */
  focus(): void {
    this.find('#snippet-code').focus();
  }

  private addBlock(block: DocumentFragment): void {
    const element = block.firstElementChild as HTMLElement;
    element.querySelector('button')?.addEventListener('click', () => void copy(element, this.shown?.gaps ?? []));
    this.find('[data-blocks]').append(element);
  }

  private showBlock(element: HTMLElement, block: Block | undefined): void {
    element.hidden = !block;
    if (!block) return;
    const code = element.querySelector('code') as HTMLElement;
    // What was said of a copy is no longer true of other code. Written only when it changes: it is read aloud.
    if (code.textContent === block.code) return;
    code.textContent = block.code;
    (element.querySelector('h3') as HTMLElement).textContent = block.name;
    element.querySelector('pre')?.setAttribute('aria-label', `Code: ${block.name}`);
    element.querySelector('button')?.setAttribute('aria-label', `Copy: ${block.name}`);
    (element.querySelector('[role=status]') as HTMLElement).textContent = '';
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.place.querySelector(selector) as T;
  }
}
