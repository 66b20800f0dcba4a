import { msg } from '../../locales/msg.js';
import { type PageChanges, setText } from '../../parts/page-changes.js';
import { findParts } from '../../parts/page-html.js';
import { tellAuthor } from '../../platform/tell-author.js';

/**
 * How long contact details may be taken for true after somebody has checked them, in milliseconds: a year. Numbers and hours change
 * more often than the three years after which the NHS looks at its pages again (https://service-manual.nhs.uk/content, 2026-11-22).
 */
const GOOD_FOR = 366 * 24 * 60 * 60 * 1000;

/**
 * Says beside details that nobody has checked for more than a year that they may have changed, and tells the author. The date is in
 * the page: `<p data-handrail-part="checked" data-handrail-checked="2026-11-22">Checked on 22 November 2026</p>` (content systems drop `<time>`).
 * @returns our words in the page, whose language the part marks
 */
export function arrangeChecked(part: Element, page: PageChanges, instant: Date): HTMLElement[] {
  return findParts(part, 'checked').flatMap((checked) => {
    const date = checked.dataset['handrailChecked'];
    // Some browsers find a year in almost any text.
    const age = +instant - Date.parse(/^\d{4}-\d\d-\d\d$/.exec(date ?? '')?.[0] ?? '');
    if (!date || age <= GOOD_FOR) return [];
    tellAuthor(part, 'overdue', date);
    if (!(age > GOOD_FOR)) return [];
    const node = page.node(checked, 'overdue', 'strong', checked);
    setText(node, ` ${msg('That is more than a year ago. Some of this may have changed.', { id: 'talk-overdue' })}`);
    return [node];
  });
}
