// What a person with a ruler would find wrong on a page: words cut off or out of sight, controls too small or too close.

/** Runs in the page. Words through shadow roots and slots; controls of our parts, and of the page inside them. */
export function layoutFaults({ parts, size, gap }) {
  const faults = [];
  const up = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const ancestors = (node) => {
    const list = [];
    for (let one = up(node); one; one = up(one)) list.push(one);
    return list;
  };
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const all = deep(document.body);
  const isThere = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  /** Words for screen readers only, and skip links. */
  const isUnseen = (element) =>
    [element, ...ancestors(element)].some((one) => {
      const { clipPath, clip, position } = getComputedStyle(one);
      return position === 'absolute' && (clipPath.startsWith('inset(') || clip.startsWith('rect('));
    });
  const short = (text) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
  const px = (number) => Math.round(number * 10) / 10;

  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) faults.push(`the page scrolls sideways: ${scrollWidth} px in ${clientWidth}`);

  // Words.
  for (const element of all) {
    if (/^(script|style|option|template|noscript)$/.test(element.localName) || !isThere(element) || isUnseen(element))
      continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (!rects.length) faults.push(`${short(node.data)} takes no room`);
      const left = Math.min(...rects.map((rect) => rect.left));
      const right = Math.max(...rects.map((rect) => rect.right));
      const top = Math.min(...rects.map((rect) => rect.top));
      const bottom = Math.max(...rects.map((rect) => rect.bottom));
      if (left < -1 || right > clientWidth + 1)
        faults.push(`${short(node.data)} runs off the page: ${px(left)} to ${px(right)}`);
      for (const box of [element, ...ancestors(element)]) {
        const { overflowX, overflowY, display } = getComputedStyle(box);
        if (display === 'inline' || display === 'contents') continue;
        const cuts = overflowX !== 'visible' || overflowY !== 'visible';
        const holds = cuts || box.matches('button,a,label');
        const edge = box.getBoundingClientRect();
        if (
          holds &&
          (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1)
        ) {
          faults.push(`${short(node.data)} does not fit into its ${box.localName}.${box.className}`);
        }
      }
    }
  }

  // Controls.
  const inParts = (element) => [element, ...ancestors(element)].some((one) => one.matches?.(parts));
  const targets = [];
  for (const element of all) {
    if (!element.matches('button,summary,a[href],input,select,textarea') || !inParts(element)) continue;
    if (!isThere(element) || isUnseen(element)) continue;
    const text = element.textContent.trim();
    const isInASentence =
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      element.closest('p,li,dd,td').textContent.trim() !== text;
    if (isInASentence) continue;
    const row = /^(radio|checkbox)$/.test(element.type) && element.labels[0]?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (
      row &&
      (box.top < row.top + 8 || box.bottom > row.bottom - 8 || box.left < row.left + 8 || box.right > row.right - 8)
    ) {
      faults.push(`the box of ${short(element.labels[0].textContent)} does not stand in its row`);
    }
    const boxes = [element, ...(/^(radio|checkbox)$/.test(element.type) ? element.labels : [])];
    const rects = boxes.map((box) => box.getBoundingClientRect());
    const target = {
      name: `${element.localName} ${short(element.labels?.[0]?.textContent ?? text)}`,
      left: Math.min(...rects.map((rect) => rect.left)),
      right: Math.max(...rects.map((rect) => rect.right)),
      top: Math.min(...rects.map((rect) => rect.top)),
      bottom: Math.max(...rects.map((rect) => rect.bottom)),
    };
    const [width, height] = [target.right - target.left, target.bottom - target.top];
    if (width < size - 0.5 || height < size - 0.5) faults.push(`${target.name} is ${px(width)} x ${px(height)} px`);
    for (const other of targets) {
      const beside = Math.max(other.left - target.right, target.left - other.right);
      const below = Math.max(other.top - target.bottom, target.top - other.bottom);
      if (Math.max(beside, below) < gap - 0.5) {
        faults.push(`${px(Math.max(beside, below))} px between ${other.name} and ${target.name}`);
      }
    }
    targets.push(target);
  }
  if (targets.length < 10) faults.push(`only ${targets.length} controls were found`);
  return faults;
}

/** Runs in the page, in forced colours: controls and boxes of ours that show no edge, and words nobody can see. */
export function forcedColourFaults({ parts }) {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const background = (element) => {
    for (let one = element; one; one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) {
      const colour = getComputedStyle(one).backgroundColor;
      if (colour && colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const inParts = (one) => !!(one.closest(parts) ?? one.getRootNode().host?.closest(parts));
  const own = deep(document.body).filter((one) => inParts(one) && one.checkVisibility({ visibilityProperty: true }));
  // Browsers put a plate in the colour of the page behind words, whatever is behind that.
  const plate = document.createElement('i');
  plate.style.color = 'Canvas';
  document.body.append(plate);
  const canvas = getComputedStyle(plate).color;
  plate.remove();
  const unseen = own
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((one) => getComputedStyle(one).color === canvas)
    .map((one) => `the words of ${one.localName} ${one.textContent}`);
  const withoutEdge = own
    .filter((one) => one.matches('button,a.button,select,textarea,input,.summary,.where,.recap'))
    .filter((one) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, appearance } = getComputedStyle(one);
      if (/^(radio|checkbox)$/.test(one.type) && appearance !== 'none') return false;
      const behind = background(one.parentElement ?? one.getRootNode().host);
      return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 || borderTopColor === behind;
    })
    .map((one) => `the edge of ${one.localName}.${one.className} ${one.labels?.[0]?.textContent ?? one.textContent}`);
  return [...unseen, ...withoutEdge].map((fault) => fault.replace(/\s+/g, ' ').slice(0, 80));
}
