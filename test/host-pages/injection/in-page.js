/* global addEventListener, History, MessageChannel, ShadowRoot */
// Runs in the page, before anything else: puts a payload into every place of every part, uses the parts, and looks at what came
// of it. The payload is put there as text and attribute values, as a careful page does; from there on it is ours to keep it so.
(() => {
  const ran = [];
  window.canary = () => ran.push('it was run');
  window.alert = window.confirm = window.prompt = window.canary;
  const thrown = [];
  addEventListener('error', ({ message, error }) =>
    thrown.push(`thrown: ${message} ${error?.stack?.split('\n')[1] ?? ''}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => thrown.push(`rejected: ${reason?.message}`));
  // Inline code and `innerHTML` are reported by the page's policy, and not stopped, so that the canary can sing.
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    // Our own reading of fixture.html, in start().
    if (!sample.includes('<h1>A page with every part'))
      thrown.push(`the policy reports ${violatedDirective} ${sample}`);
  });
  const { error } = console;
  console.error = (...words) => {
    thrown.push(`on the console: ${words.map(String).join(' ')}`);
    error.apply(console, words);
  };

  addEventListener('submit', (event) => {
    event.preventDefault(); // The page must stay, for the next payload.
    thrown.push('the form was sent, though answers are missing');
  });

  // Where a link leads is looked at, and not followed: the page must stay, and each address handed over costs the browser a window.
  const keepHere = (event) => {
    const link = event.composedPath().find((one) => one.localName === 'a');
    if (!link || (link.getAttribute('href') ?? '#').startsWith('#')) return;
    event.preventDefault();
    if (event.composedPath().some((one) => one.localName === 'handrail-exit-page')) event.stopImmediatePropagation();
  };
  addEventListener('click', keepHere, { capture: true });

  // A device with one voice, which never comes to the end of what it says.
  const device = {
    getVoices: () => [{ name: 'Voice', lang: 'en-GB', localService: true, default: true }],
    speak: () => undefined,
    cancel: () => undefined,
    resume: () => undefined,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: device });
  window.SpeechSynthesisUtterance = class {};

  window.print = () => window.dispatchEvent(new Event('afterprint'));
  /** It would take its time, and come back to a page that is there no more. */
  History.prototype.back = () => undefined;

  const text = (selector) => [`the text of ${selector}`, selector, (node, payload) => (node.textContent = payload)];
  const attribute = (selector, name, before = '', after = '') => [
    `${name} of ${selector}`,
    selector,
    (node, payload) => Element.prototype.setAttribute.call(node, name, before + payload + after),
  ];
  /** Which attributes say something to which parts; the first parts get what none of them knows, too. */
  const ATTRIBUTES = [
    [
      'guide talk form text mail one box exit urgent places',
      'view filter helper open lang dir title required invalid pack src config',
    ],
    ['text one box day counted', 'message-empty message-format message-limit'],
    ['day', 'min max approximate lang'],
    ['kind', 'kind lang'],
    ['secret none opened second check', 'lang'],
    ['pages', 'view lang'],
    ['urgent talk places', 'nation'],
    ['languages aloud', 'view open dir title config'],
  ];
  const partNamed = (name) => `[class="${name}"]`;
  const CONTROLS = 'input,select,textarea';
  /** The places, in sets that do not get in each other's way. */
  const SETS = {
    words: [
      ...['h1', 'h2', 'h3', 'p', 'legend', 'option', 'button', '.step.plain span', 'a', 'textarea'].map(text),
      ...['address', '.there', 'dt', 'dd', '.listed', '.word'].map(text),
      [
        'the words of every label',
        'label',
        (node, payload) => [...node.childNodes].find((own) => own.data?.trim()).replaceWith(payload),
      ],
      ['the page’s title', 'h1', (_, payload) => (document.title = payload)],
    ],
    attributes: [
      ...ATTRIBUTES.flatMap(([parts, names]) =>
        parts.split(' ').flatMap((part) => names.split(' ').map((name) => attribute(partNamed(part), name))),
      ),
      attribute('[data-handrail-they]', 'data-handrail-they'),
      ...['min', 'max', 'step', 'inputmode'].map((name) => attribute(CONTROLS, name)),
      attribute('.step', 'lang'),
      attribute('.step', 'title'),
      attribute('[data-handrail-part=see]', 'data-handrail-part'),
      attribute('[data-handrail-hours]', 'data-handrail-hours'),
      attribute('[data-handrail-hours]', 'class', 'x '),
      ...['data-handrail-checked', 'data-handrail-fact'].map((name) => attribute(`[${name}]`, name)),
      attribute('a:not(.away)', 'href'),
      attribute('a', 'title'),
      attribute('a', 'rel'),
      attribute('form', 'action'),
      attribute('form', 'title'),
      attribute('form', 'target'),
      attribute(CONTROLS, 'title'),
      attribute(CONTROLS, 'placeholder'),
      attribute(CONTROLS, 'autocomplete'),
      attribute(CONTROLS, 'aria-label'),
      attribute('option', 'value'),
      attribute('fieldset', 'name'),
      attribute('h2', 'lang'),
      attribute('.block', 'data-handrail-name'),
    ],
    names: [
      ...['.guide', '.talk', '.form', '.step', '.way', 'h2', 'fieldset', '[data-handrail-part=hint]', CONTROLS].map(
        (one) => attribute(one, 'id'),
      ),
      ...[CONTROLS, 'form', 'button', 'a'].map((one) => attribute(one, 'name')),
      ...['h3', 'fieldset', CONTROLS].map((one) => attribute(one, 'aria-describedby')),
      attribute('label', 'for'),
      attribute('.number', 'href', 'tel:'),
      attribute('.mail', 'href', 'mailto:'),
    ],
    /** What our rules read, once each: the same long words in forty places would only show how long the browser draws. */
    rules: [
      text('.guide h2'),
      text('.step.plain span'),
      text('.in-words'),
      text('address'),
      text('.spoken'),
      text('legend'),
      text('label[for=injection-box]'),
      text('label[for=injection-name]'),
      attribute('[data-handrail-hours]', 'data-handrail-hours'),
      attribute('[data-handrail-hours]', 'class', 'x '),
      attribute('.text', 'message-empty'),
      attribute('.mail', 'lang'),
      attribute('.guide', 'view'),
      attribute('.talk', 'id'),
      attribute('.day', 'max'),
      attribute('.day', 'message-limit'),
      attribute('.kind', 'kind'),
      attribute('textarea', 'maxlength'),
      attribute('[data-handrail-they]', 'data-handrail-they'),
      attribute('fieldset', 'aria-describedby'),
      attribute('input', 'value'),
    ],
    answers: [
      ['what is typed', 'input:not([type=radio],[type=checkbox]),textarea', (node, payload) => (node.value = payload)],
      attribute(CONTROLS, 'value'),
      attribute(CONTROLS, 'pattern'),
      // Only what is a language is one to choose from, and is read aloud.
      ...['.other', '.languages', '.aloud'].map((one) => attribute(one, 'lang')),
      // A part offers a way out of its own only to another page, so it may draw less.
      ...['href', 'target', 'rel'].map((name) => attribute('.away', name)),
    ],
  };

  /** Where a word more or less makes no part draw more or less. */
  const COUNTED = ['words', 'attributes', 'names'];

  const parts = (root) =>
    [...root.querySelectorAll('*')].filter(({ localName }) => `${localName}`.startsWith('handrail-'));
  const turn = new MessageChannel();
  const ENOUGH = 50;
  /** Lets everything run that waits for its turn. `setTimeout` waits 4 ms after a few of them. */
  const waiting = [];
  turn.port1.onmessage = () => waiting.shift()();
  const nextTurn = () => new Promise((done) => (waiting.push(done), turn.port2.postMessage(0)));
  /** Waits until no part has anything to draw; one that has stopped never says so. */
  async function settled(root) {
    let isOver = false;
    const turns = async () => {
      for (let count = 0; count < ENOUGH && !isOver; count++) await nextTurn();
    };
    for (let times = 0; times < 2; times++) {
      await nextTurn();
      await Promise.race([Promise.all(parts(root).map((part) => part.updateComplete)), turns()]);
    }
    isOver = true;
  }

  /** Every element of the page's own and of ours, through our shadow roots. */
  function* everything(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  }
  const attributesOf = (element) => [...Reflect.get(Element.prototype, 'attributes', element)];
  const nameOf = (element) => Reflect.get(Element.prototype, 'localName', element);
  const closest = (element, selector) => Element.prototype.closest.call(element, selector);
  const isOurs = (element) =>
    !!closest(element, '[data-handrail-added]') || element.getRootNode() instanceof ShadowRoot;

  /** Selects everything that is ours (buttons, links, ticks), what comes of it too, and the page's own buttons that send. */
  async function useAll(root) {
    const ours = () => [...everything(root)].filter((one) => /^(?:a|button|input)$/.test(nameOf(one)) && isOurs(one));
    const sends = [...root.querySelectorAll('form > button')];
    const seen = new Set();
    for (let round = 0; round < ROUNDS; round++) {
      for (const send of sends) send.click();
      await settled(root);
      for (const one of ours()) {
        if (!seen.has(one)) one.click();
        seen.add(one);
      }
      await settled(root);
    }
    return seen.size;
  }
  /** To the recap and back, a second try at the form, all steps shown: after these nothing of ours is new. */
  const ROUNDS = 3;

  const SAFE = ['https:', 'http:', 'tel:', 'sms:', 'mailto:'];
  /** What our own elements may be, and what may stand on them. */
  const OWN = /^(?:slot|div|p|ul|li|dl|dt|dd|b|bdi|i|a|button|span|input|label|svg|path|h[2-6])$/;
  const OWN_ATTRIBUTE =
    /^(?:id|class|role|lang|dir|for|form|href|rel|name|type|slot|hidden|tabindex|data-handrail-visited|data-handrail-was|auto(?:complete|capitalize|correct)|spellcheck|enterkeyhint|aria-[a-z]+|data-handrail-added|viewBox|d)$/;
  function faultsOfOurs(element) {
    const name = nameOf(element);
    const faults = OWN.test(name) ? [] : [`a <${name}> of ours came into the page`];
    for (const { name: key, value } of attributesOf(element)) {
      if (!OWN_ATTRIBUTE.test(key)) faults.push(`${key}="${value}" stands on our <${name}>`);
      if (key === 'href' && !value.startsWith('#') && !SAFE.includes(element.protocol))
        faults.push(`our link leads to ${value}`);
    }
    return faults;
  }

  const template = document.createElement('template');
  /** No language, no address and no hours. */
  const HARMLESS = 'a harmless word';
  /** A link that calls or texts is a way without the internet, and a part has a word for that: it is compared with its like. */
  const harmlessFor = (payload) => (/^(?:tel|sms):/.exec(payload)?.[0] ?? '') + HARMLESS;
  /** Counts of what stood with a harmless word in the same places. */
  const usual = new Map();

  /**
   * One payload in all places of one set.
   * @param set a name of SETS
   * @param only the number of the one place to fill, or undefined for all
   */
  async function run(set, payload, only) {
    ran.length = thrown.length = 0;
    history.replaceState(null, ''); // So that each form with several pages starts at its first.
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('handrail ')) sessionStorage.removeItem(key);
    const root = document.createElement('div');
    root.append(template.content.cloneNode(true));
    const places = SETS[set].filter((_, index) => only === undefined || index === only);
    for (const [, selector, put] of places) for (const node of root.querySelectorAll(selector)) put(node, payload);
    const own = [...root.querySelectorAll('*')].map((element) => {
      const written = attributesOf(element).map(({ name, value }) => [name, value]);
      return [element, new Map(written)];
    });
    document.querySelector('main').append(root);
    await settled(root);
    const pressed = await useAll(root);
    const faults = [...ran, ...thrown];
    if (pressed < 10) faults.push(`only ${pressed} of our controls stood in the page`);
    for (const [element, attributes] of own) {
      if (!element.isConnected && nameOf(element) !== 'form')
        faults.push(`the page’s own <${nameOf(element)}> is gone`);
      for (const { name, value } of attributesOf(element)) {
        if (/^on|^(?:src|srcdoc|style|action|formaction|href|is)$/.test(name) && attributes.get(name) !== value)
          faults.push(`${name}="${value}" came onto the page’s own <${nameOf(element)}>`);
      }
    }
    const count = [...everything(root)].length;
    for (const box of everything(root)) {
      if (nameOf(box) !== 'input' || box.type !== 'text' || !isOurs(box)) continue;
      box.value = payload;
      for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    await settled(root);
    const theirs = new Set(own.map(([element]) => element));
    for (const element of everything(root)) if (!theirs.has(element)) faults.push(...faultsOfOurs(element));
    const key = `${set} ${only} ${harmlessFor(payload)}`;
    if (!usual.has(key)) usual.set(key, count);
    // Where nothing stands in a place, a part has less to draw, or words of its own.
    if (COUNTED.includes(set) && /[^\s\p{C}\p{M}]/u.test(payload) && count !== usual.get(key))
      faults.push(`${count} elements stand in the page; with a harmless word there are ${usual.get(key)}`);
    root.remove();
    await settled(root);
    document.title = 'Injection';
    return [...new Set([...faults, ...ran, ...thrown])];
  }

  /** As `run`, with what stands in the page for a harmless word to compare; names the one place where it can. */
  async function look(set, payload) {
    const harmless = harmlessFor(payload);
    if (!usual.has(`${set} undefined ${harmless}`)) await run(set, harmless);
    const faults = await run(set, payload);
    if (!faults.length) return [];
    for (const [index, [place]] of SETS[set].entries()) {
      await run(set, harmless, index);
      const [fault] = await run(set, payload, index);
      if (fault) return [`${place}: ${fault}`];
    }
    return faults.map((fault) => `all places of "${set}" together: ${fault}`);
  }

  /** Takes the HTML with every part, and waits until the files that parts fetch when they need them are there. */
  async function start(html) {
    template.innerHTML = html;
    const root = document.createElement('div');
    root.append(template.content.cloneNode(true));
    document.querySelector('main').append(root);
    while (parts(root).some((part) => !part.hasAttribute('data-handrail-ready'))) await nextTurn();
    // What is said about answers comes with the first that is wrong.
    root.querySelector('form button').click();
    while (!root.querySelector('handrail-form').shadowRoot.querySelector('.summary')) await nextTurn();
    while (!root.querySelector('.kind .handrail-note')) await nextTurn();
    // And what stands below the ways, with the first that are opened.
    const talk = root.querySelector('.talk').shadowRoot;
    talk.querySelector('.ways-button').click();
    while (!talk.querySelector('[aria-expanded]:not(.ways-button)')) await nextTurn();
    // What keeps and prints a guide, and the picture on its paper.
    const guide = root.querySelector('.guide').shadowRoot;
    guide.querySelector('[aria-expanded]').click();
    while (!guide.querySelector('.keep')) await nextTurn();
    for (const button of guide.querySelectorAll('.keep button')) button.click();
    while (!guide.querySelector('svg')) await nextTurn();
    root.remove();
    await settled(root);
  }

  /** One part, as its author wrote it. */
  const copyOf = (selector) => template.content.querySelector(selector).cloneNode(true);
  window.injection = { sets: Object.keys(SETS), start, copyOf, run, look, settled, everything, useAll, ran, thrown };
})();
