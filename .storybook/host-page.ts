import govuk from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?raw';
import nhsuk from 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css?raw';
import { lookFrom, rulesFor } from '../src/components/comfort-settings/looks.js';
import wordpress from '../test/host-pages/partner-site/wordpress-theme.css?raw';
import { pageOf, type Look } from './page.js';

interface Host {
  readonly css: string;
  /** Classes of the page's own tags, as its documentation has them. */
  readonly body?: string;
  readonly column?: string;
  readonly heading?: string;
  readonly text?: string;
  readonly link?: string;
  readonly button?: string;
}

/** Fonts of these pages come from servers of theirs, and Storybook asks nobody for anything. */
const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');

const HOSTS: Readonly<Record<string, Host>> = {
  nhsuk: {
    css: withoutFonts(nhsuk),
    body: 'nhsuk-frontend-supported',
    column: 'nhsuk-width-container nhsuk-main-wrapper',
    button: 'nhsuk-button',
  },
  govuk: {
    css: withoutFonts(govuk),
    body: 'govuk-template__body govuk-frontend-supported',
    column: 'govuk-width-container govuk-main-wrapper',
    heading: 'govuk-heading-xl',
    text: 'govuk-body',
    link: 'govuk-link',
    button: 'govuk-button',
  },
  wordpress: {
    css: wordpress,
    column: 'entry-content wp-block-group is-layout-constrained has-global-padding',
    button: 'wp-element-button',
  },
};

/** What stands around the part on somebody's page, so that it is seen among its neighbours. */
const around = (html: string, { heading = '', text = '', link = '', button = '' }: Host): string => `
  <h1 data-own class="${heading}">A page of your site</h1>
  <p data-own class="${text}">This text, <a class="${link}" href="#a-link">a link</a> and the button have the look of the page. The part has its own,
    in the font of the page.</p>
  ${html}
  <p data-own><button type="button" class="${button}">A button of the page</button></p>`;

/** An example in the page that the toolbar names. */
export function inHost(html: string, { host }: Look, page = document): HTMLElement {
  const own = HOSTS[host];
  if (!own) return pageOf(html, page);
  const column = pageOf(around(html, own), page);
  column.dataset['page'] = host;
  column.className = own.column ?? '';
  return column;
}

/** The style sheets that come with what the toolbar says: those of the page, then what comfort settings do to the parts. */
export function dressHost(page: Document, { host, size, buttons }: Look, isWhole: boolean): void {
  const own = isWhole ? HOSTS[host] : undefined;
  page.body.className = [...page.body.classList]
    .filter((name) => !/^(nhsuk|govuk)-/.test(name))
    .concat(own?.body ?? [])
    .join(' ');
  const sheets = { host: own?.css ?? '', comfort: rulesFor(lookFrom(`${size} ${buttons}`), 16) };
  for (const [name, css] of Object.entries(sheets)) {
    const style = page.querySelector(`style[data-toolbar="${name}"]`) ?? page.createElement('style');
    style.setAttribute('data-toolbar', name);
    if (style.textContent !== css) style.textContent = css;
    if (!style.isConnected) page.head.append(style);
  }
}
