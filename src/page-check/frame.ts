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
      const { style } = this.element;
      for (const [name, value] of Object.entries({ left, top, width, height })) style.setProperty(name, `${value}px`);
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
