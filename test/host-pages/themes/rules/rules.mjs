// Runs in the page: every rule on every part that stands on it.
import { closeTargets, smallTargets, withoutEdge, withoutFocusRing } from './controls.mjs';
import { CONTROLS, controlsOf, fault, isShown, parts, px, textsOf } from './walk.mjs';
import { cutOff, faint, onEachOther, outOfOrder, small } from './words.mjs';

/** Things in a part that move by themselves: our own, and the page's controls. */
function moving(part) {
  return document
    .getAnimations()
    .filter((motion) => motion.constructor.name === 'CSSAnimation' && motion.playState === 'running')
    .map(({ effect }) => effect.target)
    .filter(
      (target) => target === part || (part.contains(target) && (target.matches(CONTROLS) || target.matches('label'))),
    )
    .map((target) => fault(target, 'no motion', target.localName));
}

function sideways() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return scrollWidth > clientWidth ? [`the page: no sideways scroll: ${px(scrollWidth)} in ${px(clientWidth)}`] : [];
}

/** A rule that met nothing has proved nothing. */
function nothingMet(part, { controls, texts }) {
  const found = [controlsOf(part).length, textsOf(part).filter((text) => isShown(text.parentElement)).length];
  return found[0] < controls || found[1] < texts
    ? [fault(part, 'everything stands', `${found[0]} controls, ${found[1]} texts`)]
    : [];
}

export function look({ size, gap, ratio, text, met }) {
  const there = parts().map(({ id }) => id);
  return [
    ...Object.keys(met).flatMap((id) => (there.includes(id) ? [] : [`${id}: everything stands: it is not there`])),
    ...sideways(),
    ...closeTargets(gap),
    ...parts().flatMap((part) => [
      ...nothingMet(part, met[part.id]),
      ...smallTargets(part, size),
      ...withoutEdge(part),
      ...faint(part, ratio),
      ...small(part, text),
      ...cutOff(part),
      ...outOfOrder(part),
      ...onEachOther(part),
      ...moving(part),
      ...withoutFocusRing(part),
    ]),
  ];
}
