// Runs in the page: colours as they end up on the screen, and the contrast between two of them (WCAG 2.2, 1.4.6).
import { outward } from './walk.mjs';

const canvas = new window.OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Any CSS colour as red, green, blue (0 to 255) and alpha (0 to 1). */
export function rgba(colour) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** One colour laid over another, which hides what is below it. */
const over = ([...top], below) => [...below.slice(0, 3).map((value, i) => top[i] * top[3] + value * (1 - top[3])), 1];

/** What is behind the words of an element; `image` where a picture is, which nobody can measure. */
export function behind(element) {
  const layers = [];
  let image = false;
  for (const one of outward(element)) {
    const { backgroundColor, backgroundImage, backgroundClip } = getComputedStyle(one);
    if (backgroundClip === 'text') continue;
    image ||= backgroundImage !== 'none' && !one.matches('select');
    const colour = rgba(backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  const page = rgba(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#121212' : '#fff');
  return { colour: layers.reduceRight((below, top) => over(top, below), page), image };
}

/** How much of an element is let through by its own opacity and that of everything around it. */
const opacityOf = (element) =>
  [...outward(element)].reduce((share, one) => share * Number(getComputedStyle(one).opacity), 1);

function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of a colour, drawn by an element, on what is behind it. */
export function contrast(colour, element, ground = behind(element).colour) {
  const [red, green, blue, alpha] = rgba(colour);
  const seen = over([red, green, blue, alpha * opacityOf(element)], ground);
  const [light, dark] = [luminance(seen), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
