import { say } from './tell-author.js';

/**
 * Registers an element unless the page already has one of that name: the first copy on a page wins, whatever its
 * version, and the later one says so once. Nothing throws, because a second script tag is an everyday accident
 * (carbon-for-ibm-dotcom#6710, google/model-viewer#1054).
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) {
    say('info', 'Handrail is on this page twice. The first copy is used; remove the other <script> tag.');
    return;
  }
  customElements.define(tag, element);
}
