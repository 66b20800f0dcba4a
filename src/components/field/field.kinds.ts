import { charactersLeft } from '../../domain/characters-left.js';
import { emailProblem } from '../../domain/email.js';
import { emailSuggestion } from '../../domain/email-suggestion.js';
import { phoneProblem } from '../../domain/phone.js';
import { fill, msg } from '../../locales/msg.js';
import { type Control, findParts } from '../../parts/page-html.js';
import { didYouMean, type Kind, letters, limitsOf, pick } from './kind.js';

/** By the name that a page gives it in `kind`, or by what its own control says already. */
const kinds: Record<string, Kind> = {
  email: {
    name: () => msg('Email address', { id: 'field-email' }),
    problem: emailProblem,
    words: (problem) =>
      pick(
        problem,
        {
          'no-at': () => msg('{label} must have an @ in it', { id: 'field-email-no-at' }),
          'many-at': () => msg('{label} must have only one @ in it', { id: 'field-email-many-at' }),
          'nothing-before-at': () => msg('{label} must have something before the @', { id: 'field-email-before' }),
          'nothing-after-at': () => msg('{label} must have something after the @', { id: 'field-email-after' }),
          'no-dot': () => msg('{label} must have a dot after the @, such as in .org', { id: 'field-email-no-dot' }),
        },
        () => msg('{label} must be 254 characters or fewer', { id: 'field-email-too-long' }),
      ),
    note: (value) => {
      const meant = emailSuggestion(value);
      return meant ? didYouMean(meant) : '';
    },
  },
  tel: {
    name: () => msg('Phone number', { id: 'field-phone' }),
    problem: phoneProblem,
    words: (problem) =>
      problem === 'letters' ? letters() : msg('{label} must have 7 to 15 numbers in it', { id: 'field-phone-length' }),
  },
};
/** Whether those that few forms ask for are there too. */
let isWhole = false;

/** Takes in the kinds that few forms ask for: `field.rare-kinds.ts`. */
export function learn(more: object): void {
  Object.assign(kinds, more);
  isWhole = true;
}

/** Whether a page has written the name of a kind that there is none of. */
export const isUnknown = (kind: string | null): kind is string => isWhole && !!kind && !kinds[kind]?.problem;

/** The kind of answer that a control asks for. The page's own word for it wins. */
export function kindOf(control: Control): Kind | undefined {
  const written = control.closest('handrail-field')?.getAttribute('kind');
  const { multiple, type } = control as HTMLInputElement;
  if (multiple) return undefined;
  // Not control.autocomplete: Firefox does not know one-time-code (153.7 ESR, 2026-11).
  const [known] = /postal-code|one-time-code/.exec(control.getAttribute('autocomplete') ?? '') ?? [];
  const kind = kinds[written || (known ?? type).replace('postal-code', 'postcode')];
  // "constructor" is in every object.
  return kind?.problem && kind;
}

/** What is said of a problem, about this control. */
export function kindWords(kind: Kind, problem: string, control: Control, label: string): string {
  return fill(kind.words(problem), { label, ...limitsOf(control) });
}

/** The page's own words for how much may be written. */
export function countIn(control: Control): HTMLElement | undefined {
  const field = control.closest('handrail-field');
  return field ? findParts(field, 'count')[0] : undefined;
}

const limits = new WeakMap<Control, number>();

/**
 * The page's `maxlength`, where it also says it in words that are marked as `count`. It is ours to watch then: the browser's own
 * cuts off what people paste.
 */
export function characterLimit(control: Control, count: Element | undefined): number | undefined {
  const written = Number(control.getAttribute('maxlength'));
  if (count && written > 0) limits.set(control, written);
  return count && limits.get(control);
}

/** How many characters are left, in words. */
export function countInWords(value: string, limit: number): string {
  const left = charactersLeft(value, limit);
  return left < 0
    ? fill(msg('Characters too many: {count}', { id: 'field-count-over' }), { count: -left })
    : fill(msg('Characters left: {count}', { id: 'field-count-left' }), { count: left });
}
