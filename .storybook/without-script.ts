import partCss from '../dist/handrail.css?raw';
import pageCss from './preview.css?raw';
import { dressHost, inHost } from './host-page.js';
import { dress, type Look } from './page.js';

/**
 * The example as it is where no script runs: a frame of its own, whose sandbox has no `allow-scripts`, with nothing but the
 * HTML and dist/handrail.css. Leaving the tags undefined in this page would be a pretence: they are registered for the
 * whole window, and `@media (scripting)` would say that scripts run.
 *
 * `allow-same-origin` lets this page, not the frame, measure it: without it the frame would have a fixed height.
 */
export function withoutScript(html: string, title: string, look: Look): HTMLIFrameElement {
  const page = document.implementation.createHTMLDocument(title);
  for (const css of [partCss, pageCss, 'body { margin: 0; }']) {
    const style = page.createElement('style');
    style.textContent = css;
    page.head.append(style);
  }
  page.body.append(inHost(html, look, page));
  dress(page.documentElement, look);
  dressHost(page, look, true);

  const frame = document.createElement('iframe');
  frame.title = `${title}, without script`;
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
  frame.style.cssText = 'display: block; inline-size: 100%; border: 0;';
  const fit = () => {
    frame.style.blockSize = `${frame.contentDocument?.body?.scrollHeight ?? 0}px`;
  };
  frame.addEventListener('load', fit);
  new ResizeObserver(fit).observe(frame);
  return frame;
}
