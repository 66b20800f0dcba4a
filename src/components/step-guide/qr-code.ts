import { generate } from 'lean-qr/nano';

/** Longer addresses give squares that a phone does not read from paper. */
const LONGEST = 300;
/** White squares around it (ISO 18004). */
const EDGE = 4;

/** A QR code of an address, as a picture of its own: nothing but black squares. Null where the address is too long. */
export function qrCode(text: string): Element | null {
  if (text.length > LONGEST) return null;
  const code = generate(text);
  let squares = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares += `M${x} ${y}h1v1h-1z`;
  const make = (name: string, attributes: Record<string, string>): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };
  const whole = code.size + 2 * EDGE;
  const picture = make('svg', { viewBox: `${-EDGE} ${-EDGE} ${whole} ${whole}`, 'aria-hidden': 'true' });
  picture.append(make('path', { d: squares }));
  return picture;
}
