import { css, html, nothing, type TemplateResult } from 'lit';
import { fill, inWordsOf, msg, wordsLanguage } from '../../locales/msg.js';
import { dateInWords } from '../../parts/date-in-words.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { findParts, firstHeading, headingLevel, textOf } from '../../parts/page-html.js';
import { setOrRemove, setText } from '../../parts/page-changes.js';
import { now } from '../../platform/now.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { CHECKED_ON, type Fact, facts, REVIEW_BY } from './facts.js';

const ownStyles = css`
  li {
    padding-block: 20px 12px;
    border-block-start: 2px solid var(--_line);
  }
  .title {
    margin-block-end: 8px;
    font-size: 1.2em;
    font-weight: bold;
    line-height: var(--handrail-comfort-line-height, 1.3);
  }
  p {
    max-inline-size: 35em;
    margin: 8px 0 0;
  }
  .button {
    justify-content: start;
    font-size: inherit;
    color: var(--_accent);
    background: var(--_paper);
    text-align: start;
    text-decoration: underline;
  }
  .en {
    display: block;
  }
  .more {
    margin-block: 16px 12px;
    font-size: 1.37em;
  }
  /* On one line where there is room for it: the largest words of comfort settings have less. */
  bdi {
    display: inline-block;
    max-inline-size: 100%;
  }
  @media (forced-colors: active) {
    .button {
      color: LinkText;
      background: Canvas;
      border-color: LinkText;
    }
  }
`;

/** What else stands in a page that leads to help or asks for words. */
const OTHERS = 'handrail-step-guide,handrail-talk-to-a-person,handrail-form,handrail-come-back,h2,h3,h4,h5,h6';
const NATION = /^(england|wales|scotland|northern-ireland)$/;

/** The part's own words, with what they say in English where nobody has checked the translation. */
interface Words {
  readonly urgent: string;
  readonly heading: string;
  readonly others: string;
  readonly call: string;
  readonly text: string;
  readonly checked: string;
  readonly facts: readonly Fact[];
}
const words = (): Words => ({
  urgent: msg('Urgent:', { id: 'urgent-help-urgent' }),
  heading: msg('get help now', { id: 'urgent-help-heading' }),
  others: msg('Other ways to get help now', { id: 'urgent-help-others' }),
  call: msg('Call {number}', { id: 'urgent-help-call' }),
  text: msg('Text {number}', { id: 'urgent-help-text' }),
  checked: fill(msg('These numbers were checked against their sources on {date}.', { id: 'urgent-help-checked' }), {
    date: dateInWords(CHECKED_ON),
  }),
  facts: facts(),
});

/**
 * The numbers for urgent help, before anything else on the page: always there, with no way to put them away.
 *
 * The page's own heading and lines come first. Numbers that its HTML does not have yet are added from one list, whose every line was
 * read in a source. Best is to paste the whole block (src/content/urgent-help): then it is there before the script, and nothing is
 * added. A line of the page with the same id or number stands instead of ours.
 *
 * @element handrail-urgent-help
 * @slot - the page's own heading, lines and numbers
 */
export class HandrailUrgentHelp extends HandrailElement {
  static override styles = [chromeStyles, ownStyles];
  static override properties = { nation: {} };

  /** england, wales, scotland or northern-ireland. Without it, the numbers of the whole UK come first, then those of one nation. */
  declare nation?: string;

  protected override arrange(): void {
    const { nation } = this;
    if (nation && !NATION.test(nation)) tellAuthor(this, 'nation', nation);
    if (REVIEW_BY < now().toISOString().slice(0, 10)) tellAuthor(this, 'overdue', REVIEW_BY);
    if (this.closest('[hidden],details,dialog')) tellAuthor(this, 'put-away');
    if (!this.querySelector('a[href^="tel:"],a[href^="sms:"]')) tellAuthor(this, 'no-script');
    const around = this.closest('main') ?? (this.getRootNode() as ParentNode);
    const first = around.querySelector(`${this.localName},${OTHERS}`);
    if (first && first.localName !== this.localName && !this.contains(first)) tellAuthor(this, 'first');
    this.arrangeHeading();
  }

  /** The urgency in words, in the heading itself: a screen reader that goes from heading to heading hears it too. */
  private arrangeHeading(): void {
    const heading = firstHeading(this);
    if (!heading) return;
    const { urgent } = words();
    const english = this.inEnglish?.urgent ?? urgent;
    const before = new Set([urgent, english]);
    const own = [...heading.childNodes].filter((node) => !(node as Element).matches?.('[data-handrail-added]'));
    const text = own.map(textOf).join(' ');
    if (/\b(urgent|emergency)\b/i.test(text) || text.includes(urgent.replace(':', ''))) return;
    const after = own[0] ?? null;
    for (const word of before) {
      const node = this.page.node(heading, word, 'span', heading, after);
      setText(node, `${word} `);
      // Only where it differs: every part of the page follows each `lang` that changes.
      setOrRemove(node, 'lang', word === urgent ? (this.wordsLang ?? null) : 'en');
      setOrRemove(node, 'dir', word === urgent ? (this.wordsDir ?? null) : 'ltr');
    }
  }

  /** Our words in English, where those that are shown are a draft of a translation. */
  private get inEnglish(): Words | undefined {
    return wordsLanguage(this) === 'en' ? undefined : inWordsOf(this.ownerDocument.createElement('p'), words);
  }

  protected override render(): TemplateResult {
    const own = words();
    const english = this.inEnglish;
    const nation = NATION.exec(this.nation ?? '')?.[0];
    const isFor = ({ nation: only }: Fact): boolean => !nation || !only || only === nation;
    const shown = own.facts.filter(isFor);
    if (!nation) shown.sort((a, b) => Number(!!a.nation) - Number(!!b.nation));
    const level = headingLevel(this) + 1;
    const has = ({ id, href }: Fact): boolean =>
      !!this.querySelector(`[data-handrail-fact="${id}"],.handrail-fact-${id},a[href="${href}"]`);
    const list = (some: Fact[], depth: number): unknown =>
      some.length
        ? html`<ul role="list">
            ${some.map((fact) =>
              this.renderFact(
                fact,
                english?.facts.find(({ id }) => id === fact.id),
                own,
                english,
                depth,
              ),
            )}
          </ul>`
        : nothing;
    const missing = (some: Fact[]): Fact[] => some.filter((fact) => !has(fact));
    const first = missing(shown.slice(0, 2));
    const others = missing(shown.slice(2));
    const isPasted = !first.length && !others.length;
    return html`<div lang=${this.wordsLang ?? nothing} dir=${this.wordsDir ?? nothing}>
        ${
          firstHeading(this)
            ? nothing
            : html`<div class="heading" role="heading" aria-level="2">
                ${both(`${own.urgent} ${own.heading}`, english && `${english.urgent} ${english.heading}`)}
              </div>`
        }
      </div>
      <slot></slot>
      <div class="text" lang=${this.wordsLang ?? nothing} dir=${this.wordsDir ?? nothing}>
        ${list(first, level)}
        ${
          others.length
            ? html`<div class="title more" role="heading" aria-level=${level}>
                ${both(own.others, english?.others)}
              </div>`
            : nothing
        }
        ${list(others, Math.min(6, level + 1))}
        ${isPasted || findParts(this, 'checked').length ? nothing : html`<p>${both(own.checked, english?.checked)}</p>`}
      </div>`;
  }

  private renderFact(
    fact: Fact,
    same: Fact | undefined,
    own: Words,
    english: Words | undefined,
    level: number,
  ): unknown {
    const { href, number, relay } = fact;
    const way = href.startsWith('tel') ? 'call' : 'text';
    const title = ({ title, where }: Fact): string => (where && !this.nation ? `${where}: ${title}` : title);
    const line = (of: Fact): string => (of.text ?? []).join(' ');
    return html`<li>
      <div class="title" role="heading" aria-level=${level}>${both(title(fact), same && title(same))}</div>
      <div>
        <a class="button" href=${href}
          ><span>${both(numbered(own[way], number), english && numbered(english[way], number))}</span></a
        >
      </div>
      ${fact.text ? html`<p>${both(line(fact), same && line(same))}</p>` : nothing}
      ${relay ? html`<p><bdi dir="ltr">Relay UK: ${relay}</bdi></p>` : nothing}
      ${fact.bsl ? html`<p>${both(fact.bsl, same?.bsl)}</p>` : nothing}
    </li>`;
  }
}

/** A number in words keeps its order of groups, from left to right, whatever the words around it do. */
function numbered(words: string, number: string): TemplateResult {
  const [before, after] = words.split('{number}');
  return html`${before}<bdi dir="ltr">${number}</bdi>${after}`;
}

/** Words, and below them the same in English. */
function both(own: unknown, english: unknown): unknown {
  return english ? html`${own} <span class="en" lang="en" dir="ltr">${english}</span>` : own;
}
