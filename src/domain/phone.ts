/** What is wrong with a phone number. */
export type PhoneProblem = 'letters' | 'too-short' | 'too-long';

/**
 * Looks for a phone number that cannot be right: letters in it, fewer than 7 digits or more than 15 (ITU-T E.164, section 6).
 * Anything usual may stand between the digits: spaces, brackets, dashes, dots, `+`, `(0)`; an extension may follow. Digits of
 * any script count. The text is only looked at, never rewritten: people lose trust in a number that changes under their hands.
 *
 * Throws nothing; takes time in proportion to the text.
 */
export function phoneProblem(text: string): PhoneProblem | undefined {
  const [number = ''] = text.split(/(?:extension|extn?|x)[\s.:]*(?=\p{Nd})/iu);
  if (/\p{L}/u.test(number)) return 'letters';
  const digits = number.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < 7) return 'too-short';
  return digits > 15 ? 'too-long' : undefined;
}
