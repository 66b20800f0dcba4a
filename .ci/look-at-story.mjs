// What check-stories.mjs does inside the page. Each function is sent there by itself, so none may use anything from here.

/** Keeps what Storybook says at the end of each story. */
export function listen() {
  if (window !== window.top) return;
  window.finished = {};
  let shown = new URLSearchParams(window.location.search).get('id');
  const timer = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    channel.on('setCurrentStory', ({ storyId }) => (shown = storyId));
    channel.on('storyFinished', (said) => (window.finished[said.storyId] = said));
    channel.on('docsRendered', (id) => (window.finished[id] = { status: 'success', reporters: [] }));
    for (const name of ['storyThrewException', 'storyErrored', 'storyMissing', 'docsPrepareError'])
      channel.on(
        name,
        (said) => (window.finished[shown] = { status: `${name} ${said?.message ?? ''}`, reporters: [] }),
      );
  }, 5);
}

/** Goes to another story, as a press in the sidebar does. */
export function show(where) {
  delete window.finished[where.storyId];
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', where);
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

/** Whether the page is the one of the toolbar, and the part as large as it says there: 200% of 19 px, and 72 px. */
export function lookAtHost(host) {
  const faults = [];
  const column = document.querySelector(`[data-page="${host}"]`);
  const part = column?.querySelector('[data-handrail-ready]');
  const button = part && [...part.querySelectorAll('button,a'), ...part.shadowRoot.querySelectorAll('button')].at(-1);
  if (!part) return [`no part stands in the page of ${host}`];
  if (
    !document.querySelector('style[data-toolbar=host]').textContent.includes(host === 'wordpress' ? 'wp--style' : host)
  )
    faults.push(`the style sheet of ${host} is not there`);
  if (parseFloat(getComputedStyle(part.querySelector('p')).fontSize) < 32) faults.push('the text is not the largest');
  if (button.getBoundingClientRect().height < 72) faults.push('the buttons are not the larger ones');
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

/**
 * What the documentation page of a part lacks.
 * @param page `stories`: how many examples it has to show; `options`: what the manifest lists, by name; `terms`: what stands at a glance
 */
export function lookAtDocs({ stories, options, terms }) {
  const docs = document.querySelector('#storybook-docs');
  const faults = [];
  const alive = [...docs.querySelectorAll('[data-page]')].filter((page) => page.querySelector('[data-handrail-ready]'));
  if (alive.length !== stories) faults.push(`${alive.length} of ${stories} examples came alive`);
  const textOf = (element) => element.textContent.trim();
  const listed = [...docs.querySelectorAll('.docblock-argstable tbody tr > td:first-child')].map(textOf);
  for (const name of options) if (!listed.includes(name)) faults.push(`${name} of the manifest is not listed`);
  const glance = new Map(
    [...docs.querySelectorAll('.at-a-glance > div')].map((said) => [...said.children].map(textOf)),
  );
  for (const term of terms)
    if (!glance.get(term) || /undefined|NaN/.test(glance.get(term)))
      faults.push(`"${term}" at a glance says "${glance.get(term)}"`);
  if (!docs.querySelector('.heard tbody td > div')) faults.push('nothing was heard from a screen reader');
  const frame = docs.querySelector('.without-script iframe');
  if (!frame?.contentDocument?.body.textContent.trim() || !frame.offsetHeight)
    faults.push('nothing is seen without script');
  const spellings = [...docs.querySelectorAll('details')].filter((details) => details.querySelector('pre, code'));
  const names = spellings.map((details) => textOf(details.querySelector('summary')));
  for (const where of ['React', 'Vue', 'WordPress'])
    if (!names.some((name) => name.includes(where))) faults.push(`no spelling for ${where}: ${names.join(', ')}`);
  const ids = [...docs.querySelectorAll('[data-page] [id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push(`id="${id}" stands there twice`);
  return faults;
}

/** In any documentation page: the words of its file are there, its links lead somewhere, and it fits on a phone. */
export function lookAtPage({ headings, ids }) {
  const docs = document.querySelector('#storybook-docs');
  const said = [...docs.querySelectorAll('h2')].map((heading) => heading.textContent.trim());
  const unsaid = headings.filter((heading) => !said.includes(heading));
  const faults = unsaid.length || !headings.length ? [`does not show: ${unsaid.join(', ') || 'no headings'}`] : [];
  for (const link of docs.querySelectorAll('a[href*="path=/"]'))
    if (!ids.some((id) => link.getAttribute('href').endsWith(`/${id}`)))
      faults.push(`leads nowhere: ${link.outerHTML}`);
  if (!docs.querySelector('h1')) faults.push('has no heading of its own');
  for (const table of docs.querySelectorAll('table'))
    if (!table.querySelector('tbody tr, tr td')) faults.push(`a table is empty: ${table.textContent.trim()}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`is ${scrollWidth} pixels wide on a phone of ${clientWidth}`);
  return faults;
}
