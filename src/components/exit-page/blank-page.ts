/** Gives the page back: after Back has brought it out of the browser's memory. */
let giveBack: (() => void) | undefined;

/**
 * Empties the screen at once, before the next page is there, and goes to it in this page's place in the history.
 *
 * What is drawn is taken away by styles in the elements themselves, because no rule of a page is stronger. They are set one by one,
 * which a strict Content-Security-Policy allows (a `style` attribute it does not). The tab says where it goes, so that nothing of
 * this page stands in it while a slow line answers.
 * @param words what stands on the empty page: who stops the browser with Esc finds the link there
 */
export function leaveBlank(link: HTMLAnchorElement, words: string): void {
  if (!giveBack) blank(link, words);
  replace(link);
}

/** In the place of this entry, so that Back does not lead here. */
const replace = ({ href }: HTMLAnchorElement): void => location.replace(href);

function blank({ href, hostname, ownerDocument: page }: HTMLAnchorElement, words: string): void {
  const root = page.documentElement;
  const { title } = page;
  const undo: (() => void)[] = [];
  const set = ({ style }: HTMLElement, property: string, value: string): void => {
    const before = [style.getPropertyValue(property), style.getPropertyPriority(property)] as const;
    undo.push(() => style.setProperty(property, ...before));
    style.setProperty(property, value, 'important');
  };
  for (const child of root.children) set(child as HTMLElement, 'display', 'none');
  set(root, 'background', 'none');
  page.title = hostname;

  const line = page.createElement('p');
  line.setAttribute('role', 'status');
  const again = line.appendChild(page.createElement('a'));
  again.href = href;
  again.textContent = words;
  again.addEventListener('click', (event) => {
    event.preventDefault();
    replace(again);
  });
  set(again, 'color', 'CanvasText');
  root.append(line);
  // The other site is not told which page somebody came from. `replace` sends what the page allows, whatever the link says.
  const policy = page.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  page.head.append(policy);

  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) giveBack?.();
  };
  addEventListener('pageshow', shown);
  giveBack = () => {
    giveBack = undefined;
    removeEventListener('pageshow', shown);
    line.remove();
    policy.remove();
    for (const one of undo) one();
    if (page.title === hostname) page.title = title;
  };
}
