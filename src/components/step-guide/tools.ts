import type { TemplateResult } from 'lit';
import { firstHeading, textOf } from '../../parts/page-html.js';

/*
 * What few people ask of a guide, and what therefore comes in a file of its own: the place that is kept, paper, a reminder.
 */

/** The guide, as the tools need it. */
export interface GuidePart extends HTMLElement {
  /** The step that is shown, from 1. */
  step: number;
  readonly steps: readonly HTMLLIElement[];
  readonly ticked: WeakSet<HTMLLIElement>;
  requestUpdate(): void;
}

/** What the place is kept under, for this visit. */
export const keptName = (part: Element): string => `guide ${part.id || textOf(firstHeading(part))}`;

export interface GuideTools {
  readonly isOpen: boolean;
  toggle(): void;
  /** Before the steps are arranged: brings back the place that was kept, or keeps the place. */
  arrange(): void;
  /** @param language `lang` and `dir` of our own words, where they have to be said */
  render(language: { lang: unknown; dir: unknown }): TemplateResult;
}

export interface GuideToolsFile {
  /** Puts the guide that `pack` names into the part first. */
  readonly guideTools: (part: GuidePart) => Promise<GuideTools>;
}

/** Where the file comes from, and what is kept under a name. Set by the entry points. */
export const toolsSource: { get?: () => Promise<GuideToolsFile>; kept: (name: string) => string | null } = {
  kept: () => null,
};
