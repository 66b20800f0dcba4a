// What has to be true after every step, and at the end. Runs in the page, beside author-twin.mjs.

/** Runs in the page. Adds to `window.twin`: `settle`, `look` (every fault there is now), `control` (one to press), `leave`. */
export function installInvariants({ parts }) {
  const { twin } = window;
  const MOST_TURNS = 200;
  const { stage, model, twins, own, all, subject } = twin;
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const short = (text) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const isOurs = (one) => one.getRootNode() !== document || !!one.closest('[data-handrail-added]');
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  const partOf = (one) => one.closest(parts) ?? one.getRootNode().host?.closest(parts);
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  /** The first place where the author's nodes in the page are not what the author wrote. */
  function difference(live, other, path) {
    const mine = own(live);
    const theirs = [...other.childNodes];
    const say = (node) => (node ? (node.nodeType === 3 ? short(node.data) : `<${node.localName}>`) : 'nothing');
    for (let index = 0; index < Math.max(mine.length, theirs.length); index++) {
      const [one, two] = [mine[index], theirs[index]];
      const isSame = one && two && one.nodeName === two.nodeName && (one.nodeType === 1 || one.data === two.data);
      if (!isSame || twins.get(one) !== two) return [`${path}: ${say(one)} stands where the page wrote ${say(two)}`];
      if (one.nodeType === 1) {
        const below = difference(one, two, `${path} > ${one.localName}`);
        if (below.length) return below;
      }
    }
    return [];
  }

  /** What a form puts away; each has a rule of its own. */
  const PUT_AWAY =
    '[hidden=handrail],[data-handrail-part=more],[data-handrail-part=count],[data-handrail-part=error],[data-handrail-they]';
  const boxIn = (row) => (row?.matches('input') ? row : row?.querySelector('input'));

  /** What a form puts away, though nothing is there that allows it; and the other way round. */
  function wrongInForms(onPaper) {
    const faults = [];
    const hidden = (selector) =>
      [...stage.querySelectorAll(`${selector}[hidden='']`)].filter((one) => !twins.get(one)?.hidden);
    for (const more of stage.querySelectorAll('[data-handrail-part=more]')) {
      const box = boxIn(more.previousElementSibling);
      if (more.closest('handrail-choices') && box && !twins.get(more)?.hidden && more.hidden === box.checked)
        faults.push(`a question that opens is ${more.hidden ? 'put away' : 'open'}, and its answer is not`);
    }
    for (const they of hidden('[data-handrail-they]'))
      if (!they.previousElementSibling?.matches('.handrail-they'))
        faults.push('nothing stands for words that are put away');
    for (const count of hidden('[data-handrail-part=count]'))
      if (!count.closest('handrail-field')?.querySelector('.handrail-note'))
        faults.push('no count stands for its words');
    for (const part of stage.querySelectorAll('handrail-form')) {
      const form = part.querySelector('form');
      if (!form || !isSeen(part)) continue;
      const CHECK = 'handrail-check-answers';
      const asks = (one) =>
        [...one.querySelectorAll('input,select,textarea'), one].some(
          (control) => control.form === form && !/submit|button|reset/.test(control.type),
        );
      const children = own(form).filter(
        (one) =>
          one.nodeType === 1 &&
          (getComputedStyle(one).display !== 'none') | (one.getAttribute('hidden') === 'handrail'),
      );
      const check = children.findIndex((one) => one.matches(CHECK) || one.querySelector(CHECK));
      const pages = children.filter((one, index) => index === check || (asks(one) && (check < 0 || index < check)));
      const shown = pages.filter((one) => getComputedStyle(one).display !== 'none').length;
      const wanted = part.view === 'one' && !onPaper && pages.length ? 1 : pages.length;
      if (shown !== wanted)
        faults.push(`${shown} of ${pages.length} questions are shown, not ${wanted} (view ${part.view})`);
    }
    return faults;
  }

  /** As many places are shown as are said to be, and nothing else is put away. */
  function wrongInPlaces() {
    return [...stage.querySelectorAll('handrail-find-a-place[data-handrail-ready]')].flatMap((part) => {
      const itemsOf = (list) => [...list.children].filter(({ localName }) => localName === 'li');
      const lists = [...part.querySelectorAll('ul,ol')].filter((list) => itemsOf(list).length);
      const items = itemsOf(lists.find((list) => list.querySelector('address')) ?? lists[0] ?? part);
      const shown = items.filter((item) => !item.hasAttribute('hidden')).length;
      const said = part.shadowRoot.querySelector('.count')?.textContent.match(/\d+/)?.[0] ?? 0;
      return shown === Number(said) ? [] : [`${shown} of ${items.length} places are shown, and it says ${said}`];
    });
  }

  /** Words of the author that nobody can see, though nothing that may put them away does. */
  function lostWords(onPaper) {
    const mayHide = `[slot=ways],[slot=meaning],li[hidden],[data-handrail-part=helper],[data-handrail-part=before],[data-handrail-part=ending],handrail-languages > [data-handrail-was~=hidden],${PUT_AWAY}`;
    const lost = all()
      .filter((node) => node.nodeType === 3 && node.data.trim() && node.parentElement.localName !== 'option')
      .filter((node) => !isSeen(node.parentElement))
      .filter((node) => !node.parentElement.closest(mayHide) && !twins.get(node)?.parentElement.closest('[hidden]'));
    const faults = lost.map((node) => `nobody can see ${short(node.data)} in <${node.parentElement.localName}>`);
    for (const guide of subject === 'step-guide' ? stage.querySelectorAll('handrail-step-guide') : []) {
      const steps = [...guide.querySelectorAll('.handrail-progress')];
      const shown = steps.filter(isSeen).length;
      const byAuthor = steps.filter((step) => twins.get(step.closest('li'))?.closest('[hidden]')).length;
      const recap = guide.shadowRoot.querySelector('[role=list]');
      const wanted = guide.view === 'all' || onPaper ? steps.length : recap ? 0 : 1;
      if (steps.length && isSeen(guide) && !byAuthor && shown !== wanted)
        faults.push(`${shown} of ${steps.length} steps are shown, not ${wanted} (view ${guide.view})`);
    }
    return faults;
  }

  function doubleIds() {
    const count = (ids) => ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map());
    const written = count([...model.querySelectorAll('[id]')].map(({ id }) => id));
    const roots = [document, ...deep(document).flatMap((one) => one.shadowRoot ?? [])];
    return roots.flatMap((root) => {
      const there = count([...root.querySelectorAll('[id]')].map(({ id }) => id));
      return [...there]
        .filter(([id, times]) => times > Math.max(1, written.get(id) ?? 0))
        .map(([id]) => `id="${id}" twice`);
    });
  }

  /** Ours are 56 px, and the page's own controls in our parts never under 44. Links in a sentence are words. */
  function smallTargets() {
    const faults = [];
    for (const one of deep(stage)) {
      if (!one.matches('button,a[href],input,select,textarea,summary') || !partOf(one) || !isSeen(one)) continue;
      const ours = isOurs(one);
      // For who listens or tabs: as large as any when it has the focus.
      if (ours && getComputedStyle(one).clipPath === 'inset(50%)') continue;
      // A word in its line is 44 px by what it draws above and below, which has no box: explain-a-word.test.ts presses there.
      if (partOf(one).localName === 'handrail-explain-a-word') continue;
      const isChoice = /radio|checkbox/.test(one.type);
      // Two with the same id, of which the label names the other one: the page's own slip.
      if (isChoice && !one.labels.length) continue;
      const { width, height } = (isChoice ? one.labels[0] : one).getBoundingClientRect();
      const least = ours ? 56 : 44;
      const isWords = one.localName === 'a' && !ours && getComputedStyle(one).display === 'inline';
      if (isWords || (height > least - 0.5 && width > 43.5)) continue;
      const words = one.labels?.[0]?.textContent ?? one.textContent;
      faults.push(
        `${ours ? 'our' : 'the page’s'} <${one.localName}> ${short(words)} is ${Math.round(width)} x ${Math.round(height)} px`,
      );
    }
    return faults;
  }

  /** Waits until no part has anything left to do; answers with those that never come to an end. */
  twin.settle = async () => {
    let busy = [];
    for (let quiet = 0, turns = 0; quiet < 2 && turns < MOST_TURNS; quiet++, turns++) {
      await new Promise((resolve) => setTimeout(resolve));
      const there = [...stage.querySelectorAll(parts)];
      for (const one of there) await one.updateComplete;
      busy = there.filter((one) => one.isUpdatePending);
      if (busy.length || twin.back.isUnderWay) quiet = -1;
    }
    return busy.map((one) => `<${one.localName}> does not come to rest`);
  };

  /** Every fault that there is now, and whether the focus is somewhere. */
  twin.look = async ({ onPaper }) => {
    const restless = await twin.settle();
    const unready = [...stage.querySelectorAll(parts)].filter((one) => !one.hasAttribute('data-handrail-ready'));
    const faults = [
      ...restless,
      ...difference(stage, model, 'main'),
      ...unready.map((one) => `<${one.localName}> does not stand`),
      ...doubleIds(),
      ...lostWords(onPaper),
      ...wrongInForms(onPaper),
      ...wrongInPlaces(),
      ...(onPaper ? [] : smallTargets()),
    ];
    const element = focused();
    const focus = element && element !== document.body ? element.localName : '';
    return { faults, focus, isPlace: !!element?.hasAttribute('data-handrail-visited') };
  };

  /** A control that can be pressed now, brought into view: where it is. */
  twin.control = async (choice) => {
    const there = deep(stage).filter(
      (one) => one.matches('button,a[href],input,textarea,label,summary') && partOf(one) && isSeen(one),
    );
    const one = there[Math.floor(choice * there.length)];
    if (!one) return null;
    // A key such as Home scrolls in the next frame, and the pointer would miss.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!one.getClientRects().length) return null;
    const { x, y, width, height } = one.getClientRects()[0];
    const point = { x: x + width / 2, y: y + height / 2 };
    let hit = document.elementFromPoint(point.x, point.y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(point.x, point.y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    if (!one.contains(hit)) return null;
    return { ...point, name: `${isOurs(one) ? 'our' : 'the page’s'} <${one.localName}> ${short(one.textContent)}` };
  };

  /** Takes the parts away, and answers with the page's HTML and with what its author wrote, line by line. */
  twin.leave = async () => {
    const reflected = ['view', 'helper', 'open', 'invalid', 'data-handrail-ready'];
    const marked = [...stage.querySelectorAll('[data-handrail]')];
    for (const one of marked) for (const node of [one, twins.get(one)]) node.removeAttribute('data-handrail');
    await twin.settle();
    stage.remove();
    const lines = (root) => {
      const copy = document.implementation.createHTMLDocument().importNode(root, true);
      for (const one of copy.querySelectorAll(parts)) for (const attribute of reflected) one.removeAttribute(attribute);
      const attributes = (one) =>
        [...one.attributes]
          .map(({ name, value }) => ` ${name}="${value}"`)
          .sort()
          .join('');
      const read = (node) =>
        node.nodeType === 1
          ? [`<${node.localName}${attributes(node)}>`, ...[...node.childNodes].flatMap(read), `</${node.localName}>`]
          : [node.data];
      return [...copy.childNodes].flatMap(read);
    };
    return { page: lines(stage), author: lines(model), titles: [document.title, twin.title] };
  };
}
