import { textOf } from '../../parts/page-html.js';

/** A way to reach a person, as lines of text. The first is its name. */
export interface WayInText {
  readonly lines: readonly string[];
  /** It needs no internet: a call, a text or a visit. */
  readonly isOffline: boolean;
}

/** What has no words that help on paper. Our own line about the hours is true for now only. */
const LEFT_OUT = 'form,script,style,button,[data-handrail-added]';

/** The ways in a list as they are written, without its forms. */
export function waysInText(list: Element): WayInText[] {
  return [...list.children]
    .filter((item) => item.localName === 'li')
    .map((item) => ({
      lines: linesIn(item),
      isOffline: !!item.querySelector('a[href^="tel:" i],a[href^="sms:" i],address'),
    }))
    .filter(({ lines }) => lines.length);
}

function linesIn(item: Element): string[] {
  const lines = [''];
  const read = (node: Node): void => {
    if (node.nodeType === 3) lines.push(`${lines.pop()}${(node as Text).data}`);
    const element = node as Element;
    if (node.nodeType !== 1 || element.matches(LEFT_OUT)) return;
    const isBlock = element.localName === 'br' || !getComputedStyle(element).display.startsWith('inline');
    if (isBlock) lines.push('');
    for (const child of node.childNodes) read(child);
    if (element.localName === 'a') lines.push(`${lines.pop()}${numberBehind(element)}`);
    if (isBlock) lines.push('');
  };
  read(item);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** " (01632 960 123)" for a link that calls a number and does not say it: paper cannot be pressed. */
function numberBehind(link: Element): string {
  const [, number] = /^(?:tel|sms):([^?;]+)/i.exec(link.getAttribute('href') ?? '') ?? [];
  const digits = (text: string): string => text.replace(/\D/g, '').slice(-9);
  return number && !digits(textOf(link)).endsWith(digits(number)) ? ` (${number})` : '';
}
