// Runs in the page: words that cannot be read: too faint, too small, cut off, over each other or out of order.
import { behind, contrast } from './colour.mjs';
import { around, drawnIn, fault, linesOf, nameOf, outward, px, short, textsOf, controlsOf } from './walk.mjs';

const TYPED = 'select,textarea,input:not([type=radio],[type=checkbox])';

export function faint(part, ratio) {
  const faults = [];
  const look = (element, words) => {
    const { color, webkitTextFillColor } = getComputedStyle(element);
    const found = contrast(webkitTextFillColor || color, element);
    if (found < ratio) faults.push(fault(element, `contrast ${ratio}:1`, `${words} has ${found.toFixed(2)}`));
    if (behind(element).image) faults.push(fault(element, 'contrast', `${words} stands on a picture`));
  };
  for (const text of textsOf(part)) look(drawnIn(text), short(text.data));
  for (const control of controlsOf(part)) if (control.matches(TYPED)) look(control, nameOf(control));
  return faults;
}

export function small(part, size) {
  const boxes = controlsOf(part).filter((control) => control.matches(TYPED));
  const texts = textsOf(part).map((text) => [drawnIn(text), short(text.data)]);
  return [...texts, ...boxes.map((one) => [one, nameOf(one)])].flatMap(([element, words]) => {
    const found = parseFloat(getComputedStyle(element).fontSize);
    return found < size ? [fault(element, `text of ${px(size)}`, `${words} has ${px(found)}`)] : [];
  });
}

export function cutOff(part) {
  const faults = [];
  const { clientWidth } = document.documentElement;
  for (const text of textsOf(part)) {
    const words = short(text.data);
    const lines = linesOf(text);
    if (!lines.length) {
      faults.push(fault(drawnIn(text), 'whole words', `${words} takes no room`));
      continue;
    }
    const { left, right, top, bottom } = around(lines);
    if (left < -1 || right > clientWidth + 1)
      faults.push(fault(drawnIn(text), 'whole words', `${words} runs off the page, ${px(left)} to ${px(right)}`));
    for (const box of outward(drawnIn(text))) {
      if (box === document.documentElement || box === document.body) break;
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === 'inline' || display === 'contents') continue;
      const cuts = overflowX !== 'visible' || overflowY !== 'visible';
      if (!cuts && box !== part && !box.matches('button,a,label')) continue;
      const edge = box.getBoundingClientRect();
      if (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1)
        faults.push(fault(drawnIn(text), 'whole words', `${words} does not fit into its ${nameOf(box)}`));
    }
  }
  return faults;
}

/** In a grid it is the cells that stand beside each other: one may be taller. */
function asCells(...two) {
  const [one, other] = two.map(({ text }) => [...outward(drawnIn(text))]);
  const grid = one.find((box) => other.includes(box));
  if (getComputedStyle(grid).display !== 'grid') return two;
  return [one, other].map((boxes) => boxes[boxes.indexOf(grid) - 1].getBoundingClientRect());
}

/** Words that follow each other in the HTML stand below each other, or beside each other in the direction of reading. */
export function outOfOrder(part) {
  const faults = [];
  const pieces = textsOf(part).map((text) => ({ text, ...around(linesOf(text)) }));
  // English in a part in Urdu runs as English does.
  const isToTheLeft = (one, other) => {
    const around = new Set(outward(one));
    return getComputedStyle([...outward(other)].find((outer) => around.has(outer)) ?? part).direction === 'rtl';
  };
  const block = (element) => [...outward(element)].find((one) => getComputedStyle(one).display !== 'inline');
  pieces.slice(1).forEach((following, index) => {
    const previous = pieces[index];
    // Inside a line, words of two languages run in two directions.
    if (block(drawnIn(following.text)) === block(drawnIn(previous.text))) return;
    const [before, next] = asCells(previous, following);
    const middle = (next.top + next.bottom) / 2;
    const isBelow = middle > before.bottom - 2;
    const ends = next.bottom > before.top + 2;
    const toTheLeft = isToTheLeft(drawnIn(previous.text), drawnIn(following.text));
    const isBeside = toTheLeft ? next.left < before.right : next.right > before.left;
    const isInTheSameLine = next.top < before.bottom && ends;
    if (isBelow || (isInTheSameLine && isBeside)) return;
    faults.push(
      fault(
        drawnIn(following.text),
        'reading order',
        `${short(following.text.data)} stands before ${short(previous.text.data)}`,
      ),
    );
  });
  return faults;
}

/** Words of different blocks that are drawn over each other. */
export function onEachOther(part) {
  const pieces = textsOf(part).flatMap((text) =>
    // A line's box is taller than its letters, so its middle is what counts.
    linesOf(text).map(({ left, right, top, bottom }) => {
      const middle = (bottom - top) / 4;
      return { text, left: left + 1, right: right - 1, top: top + middle, bottom: bottom - middle };
    }),
  );
  const faults = pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((two) => two.text !== one.text && one.left < two.right && two.left < one.right)
      .filter((two) => one.top < two.bottom && two.top < one.bottom)
      .map((two) => fault(drawnIn(one.text), 'room', `${short(one.text.data)} is drawn over ${short(two.text.data)}`)),
  );
  return [...new Set(faults)];
}
