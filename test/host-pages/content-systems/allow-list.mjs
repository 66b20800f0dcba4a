// What a content system that works by a list of allowed tags does to HTML: other tags go and their words stay.
import { readFileSync } from 'node:fs';

const TAG = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ADDRESSES = /^(?:href|src|cite|action|formaction)$/;

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** `<p> <h2 id data-*>`, as Drupal writes its setting: the names of the attributes by the name of the tag. */
export function tagsIn(allowed) {
  const tags = new Map();
  for (const [, , tag, attributes] of allowed.matchAll(TAG)) {
    const names = [...attributes.matchAll(ATTRIBUTE)].map(([, name]) => name);
    tags.set(tag, [...(tags.get(tag) ?? []), ...names]);
  }
  return tags;
}

/**
 * @param list.tags the attributes of each tag by its name; a `*` at the end of a name stands for anything
 * @param list.everywhere the attributes that stay on every tag
 * @param list.protocols an address with another one loses it
 * @param list.dropsWhole tags that take what is in them along
 * @param list.renames tags that become others
 * @param list.adds an attribute that each such tag is given
 */
export function allowOnly(html, { tags, everywhere = [], protocols, dropsWhole = [], renames = {}, adds = {} }) {
  const whole = dropsWhole.length && new RegExp(`<(${dropsWhole.join('|')})\\b[^>]*>[^]*?</\\1>`, 'gi');
  const keeps = (tag, name) =>
    [...tags.get(tag), ...everywhere].some((known) =>
      known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : known === name,
    );
  const attributesOf = (tag, text) =>
    [...text.matchAll(ATTRIBUTE)].flatMap(([, written, ...values]) => {
      const name = written.toLowerCase();
      const value = values.find((one) => one !== undefined) ?? '';
      if (!keeps(tag, name)) return [];
      const protocol = ADDRESSES.test(name) && /^\s*([a-z+.-]+):/i.exec(value)?.[1].toLowerCase();
      const safe = protocol && !protocols.includes(protocol) ? value.slice(value.indexOf(':') + 1) : value;
      return [` ${name}="${safe}"`];
    });
  return (whole ? html.replace(whole, '') : html).replace(TAG, (_, closing, written, attributes) => {
    if (!written) return '';
    const name = written.toLowerCase();
    const tag = renames[name] ?? name;
    if (!tags.has(tag)) return '';
    const added = adds[tag] ? ` ${adds[tag]}="e0"` : '';
    return closing ? `</${tag}>` : `<${tag}${attributesOf(tag, attributes).join('')}${added}>`;
  });
}

const listFrom = (path) => {
  const list = read(path);
  return { ...list, tags: tagsIn(list.allowed) };
};
const wordpress = read('../wordpress-kses.json');
const withData = { ...wordpress, everywhere: [...wordpress.everywhere, 'data-*'] };

/** WordPress, for who has not the right `unfiltered_html`. */
export const kses = (html) => allowOnly(html, { ...withData, tags: new Map(Object.entries(wordpress.tags)) });

/** Drupal's "Limit allowed HTML tags" of Basic HTML, and what a site builder has added to it. */
export function drupalBasic(html, added = '') {
  const list = listFrom('lists/drupal-basic-html.json');
  return allowOnly(html, { ...list, tags: tagsIn(list.allowed + added) });
}

/** CKEditor 5, and what General HTML Support lets through. */
export function ckeditor(html, { allow } = { allow: [] }) {
  const list = listFrom('lists/ckeditor5.json');
  const tags = new Map(list.tags);
  for (const { name, classes, attributes } of allow) {
    tags.set(name, [
      ...(tags.get(name) ?? []),
      ...(classes ? ['class'] : []),
      ...(attributes ? ['id', 'lang', 'data-*'] : []),
    ]);
  }
  return allowOnly(html, { ...list, tags });
}

/** Umbraco's list, in the words of TinyMCE, which reads it itself. */
export const umbraco = read('lists/umbraco.json');
