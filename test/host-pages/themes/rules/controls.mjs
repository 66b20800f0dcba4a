// Runs in the page: controls that cannot be pressed or seen: too small, too close, without an edge, without focus.
import { behind, contrast } from './colour.mjs';
import { around, controlsOf, fault, nameOf, outer, outward, parts, px } from './walk.mjs';

const isChoice = (control) => /^(radio|checkbox)$/.test(control.type);

/** WCAG 2.5.5 leaves links inside a sentence alone. */
function isInASentence(control) {
  if (control.localName !== 'a' || getComputedStyle(control).display !== 'inline') return false;
  return control.closest('p,li,dd,td')?.textContent.trim() !== control.textContent.trim();
}

/** Where a press counts: the control, and for a radio or a tick box its label's row. */
const targetOf = (control) => {
  const boxes = isChoice(control) ? [control, ...control.labels] : [control];
  return { control, ...around(boxes.map((box) => box.getBoundingClientRect())) };
};

export function smallTargets(part, size) {
  const faults = [];
  for (const control of controlsOf(part).filter((one) => !isInASentence(one))) {
    const { left, right, top, bottom } = targetOf(control);
    if (right - left < size - 0.5 || bottom - top < size - 0.5)
      faults.push(
        fault(control, `target of ${size} px`, `${nameOf(control)}: ${px(right - left)} x ${px(bottom - top)}`),
      );
    if (isChoice(control)) faults.push(...outsideItsRow(control));
    faults.push(...notPressable(control));
  }
  return faults;
}

function outsideItsRow(control) {
  const row = control.labels[0].getBoundingClientRect();
  const box = control.getBoundingClientRect();
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const holds =
    box.top >= row.top + 6 && box.bottom <= row.bottom - 6 && box.left >= row.left + 6 && box.right <= row.right - 6;
  if (holds && width >= 24 && height >= 24) return [];
  return [
    fault(control, 'box in its row', `${nameOf(control)}: the box stands elsewhere or is ${px(width)} x ${px(height)}`),
  ];
}

function notPressable(control) {
  const target = isChoice(control) ? control.labels[0] : control;
  if (getComputedStyle(target).pointerEvents !== 'none') return [];
  return [fault(control, 'can be pressed', `${nameOf(control)}: pointer-events is none`)];
}

export function closeTargets(gap) {
  const all = parts()
    .flatMap(controlsOf)
    .filter((one) => !isInASentence(one))
    .map(targetOf);
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((two) => {
      const beside = Math.max(two.left - one.right, one.left - two.right);
      const below = Math.max(two.top - one.bottom, one.top - two.bottom);
      const room = Math.max(beside, below);
      return room < gap - 0.5
        ? [
            fault(
              one.control,
              `${gap} px apart`,
              `${px(room)} between ${nameOf(one.control)} and ${nameOf(two.control)}`,
            ),
          ]
        : [];
    }),
  );
}

/** A control shows where it is: a border of 3:1 (WCAG 1.4.11), or a ground of its own. */
export function withoutEdge(part) {
  return controlsOf(part)
    .filter((control) => !isInASentence(control) && !(control.localName === 'a' && control.matches(':not(.button)')))
    .filter((control) => !(isChoice(control) && getComputedStyle(control).appearance !== 'none'))
    .filter((control) => {
      const ground = behind(outer(control)).colour;
      const { backgroundColor, borderTopStyle, borderTopWidth, borderTopColor, opacity } = getComputedStyle(control);
      const hasBorder =
        borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && contrast(borderTopColor, control, ground) >= 3;
      return Number(opacity) < 1 || !(hasBorder || contrast(backgroundColor, control, ground) >= 3);
    })
    .map((control) => fault(control, 'an edge of 3:1', nameOf(control)));
}

/** Each control in turn has the focus, as after a press of Tab. Call it once a key has been pressed. */
export function withoutFocusRing(part) {
  const faults = [];
  for (const control of controlsOf(part)) {
    if (!isChoice(control) && control.tabIndex < 0) continue;
    control.focus({ preventScroll: true });
    if (!control.matches(':focus-visible')) {
      faults.push(fault(control, 'focus', `${nameOf(control)} does not take it`));
      continue;
    }
    for (const motion of control.getAnimations()) if (motion.constructor.name === 'CSSTransition') motion.finish();
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } = getComputedStyle(control);
    const ground = behind(outer(control)).colour;
    const found = outlineStyle === 'none' ? 0 : contrast(outlineColor, control, ground);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 3 || found < 3)
      faults.push(
        fault(
          control,
          'focus ring of 3 px and 3:1',
          `${nameOf(control)}: ${outlineWidth} ${outlineStyle}, ${found.toFixed(2)}`,
        ),
      );
    else if (boxShadow === 'none') faults.push(fault(control, 'focus ring in two colours', nameOf(control)));
    const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
    faults.push(...ringCutOff(control, reach));
  }
  document.activeElement.blur();
  return faults;
}

function ringCutOff(control, reach) {
  const ring = control.getBoundingClientRect();
  for (const box of outward(outer(control))) {
    if (box === document.body || box === document.documentElement) break;
    const { overflowX, overflowY, display } = getComputedStyle(box);
    if (display === 'inline' || display === 'contents' || (overflowX === 'visible' && overflowY === 'visible'))
      continue;
    const edge = box.getBoundingClientRect();
    const cut = Math.max(
      edge.left - ring.left,
      ring.right - edge.right,
      edge.top - ring.top,
      ring.bottom - edge.bottom,
    );
    if (cut + reach > 2)
      return [fault(control, 'whole focus ring', `${nameOf(control)}: cut off by its ${nameOf(box)}`)];
  }
  return [];
}
