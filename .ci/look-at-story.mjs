/* global window, document, customElements, DOMParser */
// What check-stories.mjs does inside the page. Each function is sent there by itself, so none may use anything from here.

/** Keeps what Storybook says at the end of a story. */
export function listen() {
  if (window !== window.top) return;
  const timer = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    channel.on('storyFinished', (said) => (window.finished = said));
    channel.on('docsRendered', () => (window.finished = { status: 'success', reporters: [] }));
    for (const name of ['storyThrewException', 'storyErrored', 'storyMissing', 'docsPrepareError'])
      channel.on(name, (said) => (window.finished = { status: `${name} ${said?.message ?? ''}`, reporters: [] }));
  }, 5);
}

/** The parts of the example that did not become parts, and whether the page scrolls sideways. */
export function lookAtParts({ html, components }) {
  const story = document.querySelector('#storybook-root');
  const example = new DOMParser().parseFromString(html, 'text/html');
  const faults = [];
  const wanted = components.map((name) => {
    const spellings = `handrail-${name},[data-handrail="${name}"],.handrail-${name}:not(handrail-${name} *)`;
    const parts = [...story.querySelectorAll(`handrail-${name}[data-handrail-ready]`)];
    const count = example.querySelectorAll(spellings).length;
    if (!customElements.get(`handrail-${name}`) && count) faults.push(`handrail-${name} is not defined`);
    else if (parts.filter((part) => part.shadowRoot).length !== count)
      faults.push(`${parts.length} of ${count} handrail-${name} came alive`);
    return count;
  });
  if (!wanted.some((count) => count)) faults.push('the example holds no part');
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} px wide in ${clientWidth}`);
  return faults;
}

/** For the frame without script: words and controls of the example that nobody can see there. */
export function lookWithoutScript(html) {
  const faults = [];
  if (document.querySelector('[data-handrail-ready]')) faults.push('a script ran in the frame without script');
  const wordsOf = (body, keep = () => true) => {
    const walker = document.createTreeWalker(body, 4 /* text nodes */);
    const words = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest('script,style') && keep(walker.currentNode))
        words.push(walker.currentNode.data);
    return words.join(' ').split(/\s+/).filter(Boolean).join(' ');
  };
  const isSeen = (element, { width, height }) =>
    width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const textIsSeen = (text) => {
    const list = text.parentElement.closest('select,textarea');
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = (list ?? range).getBoundingClientRect();
    return !text.data.trim() || isSeen(list ?? text.parentElement, box);
  };
  const expected = wordsOf(new DOMParser().parseFromString(html, 'text/html').body);
  const seen = wordsOf(document.body, textIsSeen);
  if (!expected || seen !== expected) faults.push(`without script it reads "${seen}", not "${expected}"`);
  for (const control of document.querySelectorAll('a,button,input:not([type=hidden]),select,textarea'))
    if (!isSeen(control, control.getBoundingClientRect())) faults.push(`not seen: ${control.outerHTML}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} px wide in ${clientWidth}`);
  return faults;
}

/** What a documentation page lacks: it has to show so many examples, and to say these headings of the README. */
export function lookAtDocs({ stories, headings, hasOptions }) {
  const docs = document.querySelector('#storybook-docs');
  const faults = [];
  const alive = [...docs.querySelectorAll('[data-page]')].filter((page) => page.querySelector('[data-handrail-ready]'));
  if (alive.length !== stories) faults.push(`${alive.length} of ${stories} examples came alive`);
  const isListed = !!docs.querySelector('.docblock-argstable tbody tr');
  if (isListed !== hasOptions)
    faults.push(`attributes and events: ${isListed ? 'more than' : 'not those of'} the manifest`);
  const said = [...docs.querySelectorAll('h2')].map((heading) => heading.textContent.trim());
  const unsaid = headings.filter((heading) => !said.includes(heading));
  if (unsaid.length || !headings.length) faults.push(`does not show the README: ${unsaid.join(', ') || 'no headings'}`);
  const ids = [...docs.querySelectorAll('[data-page] [id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push(`id="${id}" stands there twice`);
  return faults;
}

/** In a documentation page that has no stories: its words are there, and it fits on a phone. */
export function lookAtPage(headings) {
  const docs = document.querySelector('#storybook-docs');
  const said = [...docs.querySelectorAll('h2')].map((heading) => heading.textContent.trim());
  const unsaid = headings.filter((heading) => !said.includes(heading));
  const faults = unsaid.length || !headings.length ? [`does not show: ${unsaid.join(', ') || 'no headings'}`] : [];
  if (!docs.querySelector('h1')) faults.push('has no heading of its own');
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`is ${scrollWidth} pixels wide on a phone of ${clientWidth}`);
  return faults;
}
