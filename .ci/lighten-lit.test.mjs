// The build must stop when our source uses what the lighter Lit has not: such a template stands in the page as words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightenLit } from './lighten-lit.mjs';

/** What the build says of a source, as the compiler hands it on. */
function said(code) {
  let words = '';
  lightenLit().transform.call({ error: (message) => (words = message) }, code, 'src/part.js');
  return words;
}

const PLANTED = {
  'a directive': "import { repeat } from 'lit/directives/repeat.js';",
  'a template of SVG': 'const a = svg `<path d="M0 0"/>`;',
  'a property in a template': 'html `<input .checked=${yes}>`;',
  'a property, in quotes and on a later line': 'html`<p>${words}</p>\n  <input\n    .value="${text}">`;',
  'an attribute that is there or not': 'html `<input ?disabled=${no}>`;',
  'an element that holds no HTML': 'html `<textarea>${words}</textarea>`;',
  'a converter': 'static properties = { on: { converter: list } };',
  'a controller that acts before an update': 'host.addController({ hostUpdate() { look(); } });',
  'a property that is a number': 'static properties = { on: { type: Number } };',
};

describe('what the lighter Lit cannot do', () => {
  for (const [what, code] of Object.entries(PLANTED))
    it(`stops the build: ${what}`, () => assert.match(said(code), /needs what .* leaves out of Lit/));

  it('lets what our parts use through', () => {
    const code =
      'html `<button class="a" aria-expanded=${open} @click=${act}>Is it 5.30? ${words}</button>`; ({ type: Boolean, reflect: true });';
    assert.equal(said(code), '');
  });
});
