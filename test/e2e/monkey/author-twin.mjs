// The page's author, as the monkey plays one: each change of the page's HTML is made twice, in the page and in a twin of it in
// which no script of ours runs. Whatever happens, the page's words have to be those of the twin.

/** Runs in the page. `window.twin` is what the monkey speaks to. Every choice is a number from 0 up to 1. */
export function installTwin({ html, beside, subject, spelling, items, more, attributes }) {
  const stage = document.querySelector('main');
  const inert = document.implementation.createHTMLDocument();
  const model = inert.createElement('main');
  /** From a node of the author in the page to its twin. */
  const twins = new Map([[stage, model]]);
  const out = [];
  let copies = 0;

  const isMade = (node) => spelling === 2 && /^handrail-/.test(node.localName ?? '');
  const own = (node) =>
    [...node.childNodes].flatMap((child) => {
      if (child.nodeType === 1 && child.hasAttribute('data-handrail-added')) return [];
      return isMade(child) ? own(child) : [child];
    });
  const pair = (live, twin) => {
    twins.set(live, twin);
    const children = own(live);
    [...twin.childNodes].forEach((child, index) => pair(children[index], child));
  };
  /** The author's nodes in the page, in reading order. */
  const all = (node = stage) => own(node).flatMap((child) => [child, ...all(child)]);
  const elements = (selector, within = stage) =>
    all(within).filter((node) => node.nodeType === 1 && node.matches(selector));
  const pick = (list, choice) => list[Math.floor(choice * list.length)];
  const parts = () => elements(spelling === 1 ? `handrail-${subject}` : `[data-handrail="${subject}"]`);
  const part = (choice) => pick(parts(), choice);
  const within = (selector) => parts().flatMap((one) => elements(selector, one));
  const name = (node) => `<${node.localName}> “${node.textContent.replace(/\s+/g, ' ').trim().slice(0, 30)}”`;

  const make = (text) => {
    const holder = inert.createElement('div');
    holder.innerHTML = text;
    return [...holder.childNodes].map((twin) => {
      const live = document.importNode(twin, true);
      pair(live, twin);
      return live;
    });
  };
  const put = (live, parent, before = null) => {
    const twin = twins.get(live);
    twins.get(parent).insertBefore(twin, before && twins.get(before));
    const real = before ? before.parentNode : (own(parent).at(-1)?.parentNode ?? parent);
    real.insertBefore(live, before);
  };
  const take = (live) => {
    const parent = twins.get(live).parentNode;
    const after = twins.get(live).nextSibling;
    live.remove();
    twins.get(live).remove();
    return { live, parent, after };
  };
  const liveOf = (twin) => [...twins].find(([, other]) => other === twin)?.[0];
  const set = (live, attribute, value) => {
    for (const one of [live, twins.get(live)]) {
      if (value === null) one.removeAttribute(attribute);
      else one.setAttribute(attribute, value);
    }
  };
  const place = (parent, choice) => pick([...own(parent), null], choice) ?? null;
  const NASTY = [
    'x',
    'W'.repeat(60),
    'مرحبا بالعالم',
    '<b onclick=alert(1)>&amp;',
    ' spaced \n words ',
    '{step} ${total} %s',
    '👩‍👩‍👧 family \u202eevil',
    'Step 2 of 3: done?',
  ];

  /** What an author, a framework, a translator or an extension does to a page. Each answers with what it did. */
  const acts = {
    add(a, b) {
      const to = pick(within(Object.keys(more).join()), a);
      if (!to || all().length > 260) return '';
      for (const live of make(more[to.localName])) put(live, to, place(to, b));
      return `into ${name(to)}`;
    },
    remove(a) {
      const item = pick(within(items), a);
      if (!item) return '';
      const what = name(item);
      take(item);
      return what;
    },
    takeOut(a) {
      const item = pick([...parts(), ...within(items)], a);
      if (!item || out.length > 3) return '';
      out.push(take(item));
      return name(item);
    },
    putBack() {
      const { live, parent, after } = out.pop() ?? {};
      if (!live) return '';
      const home = liveOf(parent);
      const isThere = home && stage.contains(home);
      // A page would not put a step where there is no list.
      if (!isThere && parent !== model) return '';
      const to = isThere ? home : stage;
      put(live, to, to === home && after?.parentNode === parent ? liveOf(after) : null);
      return name(live);
    },
    reorder(a, b) {
      const item = pick(within(items), a);
      if (!item) return '';
      const parent = liveOf(twins.get(item).parentNode);
      const before = place(parent, b);
      if (before === item) return '';
      put(item, parent, before);
      return name(item);
    },
    move(a, b) {
      const moved = part(a);
      if (!moved) return '';
      const before = place(stage, b);
      if (before && moved.contains(before)) return '';
      put(moved, stage, before);
      return name(moved);
    },
    copy(a) {
      const from = part(a);
      if (!from || parts().length > 1) return '';
      const live = from.cloneNode(true);
      const twin = twins.get(from).cloneNode(true);
      pair(live, twin);
      copies += 1;
      for (const one of [live, ...all(live)]) {
        const other = twins.get(one);
        for (const attribute of ['id', 'for'])
          if (other.getAttribute?.(attribute)) set(one, attribute, `${other.getAttribute(attribute)}-copy${copies}`);
      }
      model.append(twin);
      stage.append(live);
      return name(live);
    },
    dropCopy(a) {
      if (parts().length < 2) return '';
      const one = part(a);
      take(one);
      return name(one);
    },
    empty(a, b) {
      const one = part(a);
      if (!one) return '';
      one.replaceChildren();
      twins.get(one).replaceChildren();
      const [fresh] = make(html);
      const refill = () => {
        for (const child of own(fresh)) put(child, one);
      };
      if (b < 0.5) refill();
      else Promise.resolve().then(refill);
      return `and refill, ${b < 0.5 ? 'at once' : 'a little later'}`;
    },
    words(a, b) {
      const texts = parts()
        .flatMap((one) => all(one))
        .filter((node) => node.nodeType === 3 && node.data.trim());
      const text = pick(texts, a);
      if (!text) return '';
      const words = pick(NASTY, b);
      text.data = words;
      twins.get(text).data = words;
      return `“${words.slice(0, 20)}” in ${text.parentNode.localName}`;
    },
    translate(a) {
      const texts = parts()
        .flatMap((one) => all(one))
        .filter((node) => node.nodeType === 3 && node.data.trim());
      const text = pick(texts, a);
      if (!text || text.parentNode.localName === 'font' || text.parentNode.localName === 'option') return '';
      const [font] = make('<font></font>');
      put(font, liveOf(twins.get(text).parentNode), text);
      font.append(text);
      twins.get(font).append(twins.get(text));
      return `in ${font.parentNode.localName}`;
    },
    attribute(a, b, c) {
      const [attribute, values] = pick(Object.entries(attributes), a);
      const value = pick(values, b);
      const questions = elements('[data-handrail],handrail-field,handrail-choices,handrail-date').filter((one) =>
        /field|choices|date/.test(one.dataset.handrail ?? one.localName),
      );
      const one = pick(subject === 'form' && attribute !== 'view' ? questions : parts(), c);
      if (!one) return '';
      set(one, spelling === 2 ? `data-handrail-${attribute}` : attribute, value);
      return `${attribute}=${value} on ${name(one)}`;
    },
    hide(a) {
      const item = pick(within('li > p:not([data-handrail-part=helper]),form > *,fieldset > label,address'), a);
      if (!item) return '';
      set(item, 'hidden', twins.get(item).hidden ? null : '');
      return name(item);
    },
    required(a) {
      const control = pick(within('input,select,textarea'), a);
      if (!control) return '';
      set(control, 'required', '');
      return control.getAttribute('name');
    },
    mark(a) {
      const one = part(a);
      if (spelling === 1 || !one) return '';
      set(one, 'data-handrail', null);
      set(one, 'data-handrail', subject);
      return 'off and on';
    },
    language(a) {
      document.documentElement.lang = pick(['en', 'cy', 'ur', 'ar', 'auto', ''], a);
      return document.documentElement.lang;
    },
    direction(a) {
      document.documentElement.dir = pick(['ltr', 'rtl', ''], a);
      return document.documentElement.dir;
    },
    address(a) {
      const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id);
      location.hash = pick([...ids, '', 'nowhere', '%E0%A4%A', '%00'], a);
      return location.hash;
    },
    async travel(a) {
      const { navigation } = window;
      const next = navigation.entries()[navigation.currentEntry.index + (a < 0.7 ? -1 : 1)];
      if (!next?.sameDocument) return '';
      await navigation.traverseTo(next.key).finished.catch(() => undefined);
      return a < 0.7 ? 'back' : 'forward';
    },
    send(a) {
      const form = pick([...stage.querySelectorAll('form')], a);
      form?.requestSubmit();
      return form ? 'by Enter' : '';
    },
    reset(a) {
      const form = pick([...stage.querySelectorAll('form')], a);
      form?.reset();
      return form ? 'the form' : '';
    },
    select(a, b) {
      const list = pick([...stage.querySelectorAll('select')], a);
      if (!list) return '';
      list.selectedIndex = Math.floor(b * list.options.length);
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return `${list.selectedIndex}`;
    },
  };

  for (const live of make(html + beside)) put(live, stage);
  // The page's own script keeps the monkey from leaving.
  document.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    if (event.composedPath()[0].closest?.('a:not([href^="#"])')) event.preventDefault();
  });
  // The way out is stopped at the door, and the page comes back as it does from the browser's memory.
  window.navigation.addEventListener('navigate', (event) => {
    if (new URL(event.destination.url).pathname === location.pathname) return;
    event.preventDefault();
    setTimeout(() => window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true })));
  });
  // On no paper, and done at once.
  window.print = () => window.dispatchEvent(new Event('afterprint'));
  // A form with several pages goes back by the browser's history, and that takes its time.
  const back = { ours: history.back, isUnderWay: false };
  history.back = () => {
    back.isUnderWay = true;
    back.ours.call(history);
  };
  window.addEventListener('popstate', () => (back.isUnderWay = false));
  window.twin = { back, stage, model, twins, own, all, parts, acts, spelling, subject, title: document.title };
}
