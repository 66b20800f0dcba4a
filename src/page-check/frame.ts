/** So that the frame stands round the words and not on them, in pixels. */
const ROOM = 6;

/** A frame round something on the page, drawn above it, so that nothing on the page is changed. */
export class Frame {
  readonly element = document.createElement('div');
  private life: AbortController | undefined;

  constructor() {
    this.element.className = 'frame';
    this.element.hidden = true;
  }

  putRound(target: Element): void {
    this.leave();
    this.life = new AbortController();
    const { signal } = this.life;
    // On a narrow page the panel takes the lower half.
    target.scrollIntoView({ block: 'start' });
    const place = (): void => {
      const { left, top, width, height } = target.getBoundingClientRect();
      const box = { left: left - ROOM, top: top - ROOM, width: width + 2 * ROOM, height: height + 2 * ROOM };
      for (const [name, value] of Object.entries(box)) this.element.style.setProperty(name, `${value}px`);
    };
    this.element.hidden = false;
    place();
    addEventListener('scroll', place, { signal, capture: true, passive: true });
    addEventListener('resize', place, { signal });
  }

  leave(): void {
    this.life?.abort();
    this.element.hidden = true;
  }
}
