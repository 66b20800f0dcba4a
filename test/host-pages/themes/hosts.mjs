// The pages that the parts are put into: other people's style sheets from npm, and what themes are known to do.
import { fileURLToPath } from 'node:url';

const top = new URL('../../../', import.meta.url);
const npm = (path) => fileURLToPath(new URL(`node_modules/${path}`, top));
const wordpress = (name) => fileURLToPath(new URL(`.cache/wordpress/build-style/${name}.css`, top));
const partner = (name) => fileURLToPath(new URL(`../partner-site/${name}.css`, import.meta.url));
const hostile = (name) => fileURLToPath(new URL(`hostile/${name}.css`, import.meta.url));

/**
 * `files`: its style sheets, in order. `html`, `body`, `column`: attributes of the page's own tags, as the theme's documentation
 * has them; the parts stand in the column. `lang`: the language of the page.
 */
export const hosts = {
  'NHS.UK': {
    files: [npm('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')],
    body: 'class="nhsuk-frontend-supported"',
    column: 'class="nhsuk-width-container nhsuk-main-wrapper"',
  },
  'GOV.UK': {
    files: [npm('govuk-frontend/dist/govuk/govuk-frontend.min.css')],
    html: 'class="govuk-template"',
    body: 'class="govuk-template__body govuk-frontend-supported"',
    column: 'class="govuk-width-container govuk-main-wrapper"',
  },
  'Bootstrap 3': {
    files: [npm('bootstrap3/dist/css/bootstrap.min.css'), npm('bootstrap3/dist/css/bootstrap-theme.min.css')],
    column: 'class="container"',
  },
  'Bootstrap 5': { files: [npm('bootstrap/dist/css/bootstrap.min.css')], column: 'class="container"' },
  'Bootstrap 5, dark': {
    files: [npm('bootstrap/dist/css/bootstrap.min.css')],
    html: 'data-bs-theme="dark"',
    column: 'class="container"',
  },
  Bulma: { files: [npm('bulma/css/bulma.min.css')], column: 'class="section content"' },
  Foundation: {
    files: [npm('foundation-sites/dist/css/foundation.min.css')],
    column: 'class="grid-container"',
  },
  'Tailwind preflight': { files: [npm('tailwindcss/preflight.css')] },
  WordPress: {
    files: [wordpress('common'), wordpress('style'), wordpress('theme'), partner('wordpress-theme')],
    column: 'class="entry-content wp-block-group is-layout-constrained has-global-padding"',
  },
  Pico: { files: [npm('@picocss/pico/css/pico.min.css')], html: 'data-theme="light"', column: 'class="container"' },
  'Pico, dark': {
    files: [npm('@picocss/pico/css/pico.min.css')],
    html: 'data-theme="dark"',
    column: 'class="container"',
  },
  UIkit: { files: [npm('uikit/dist/css/uikit.min.css')], column: 'class="uk-container"' },
  'normalize.css': { files: [npm('normalize.css/normalize.css')] },
  'everything reverted': { files: [hostile('reverted')] },
  'font size 62.5%': { files: [hostile('small-rem')] },
  'hostile controls': { files: [hostile('controls')] },
  'hostile words': { files: [hostile('words')] },
  'hostile boxes': { files: [hostile('boxes')] },
  'hostile motion': { files: [hostile('motion')] },
  'hostile type': { files: [hostile('type')] },
  'drawn controls and bullets': { files: [hostile('drawn')] },
  'flex and grid': { files: [hostile('flex-and-grid')] },
  'dark page': { files: [hostile('dark')] },
  'sidebar of 240 px': { files: [npm('normalize.css/normalize.css'), hostile('sidebar')], column: 'class="sidebar"' },
  'right to left': {
    files: [npm('bootstrap/dist/css/bootstrap.rtl.min.css')],
    html: 'dir="rtl"',
    lang: 'ur',
    column: 'class="container"',
  },
};
