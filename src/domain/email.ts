/** What is wrong with an email address, the first thing that a person would put right. */
export type EmailProblem = 'no-at' | 'many-at' | 'nothing-before-at' | 'nothing-after-at' | 'no-dot' | 'too-long';

/**
 * Looks for the slips that people make in an email address, and for nothing more: whether it exists, only a message to it
 * can tell. White space and invisible characters are ignored, because phones and copied text add them.
 *
 * Length: 254 characters, RFC 5321 section 4.5.3.1.3 with erratum 1690. Throws nothing; takes time in proportion to the text.
 */
export function emailProblem(text: string): EmailProblem | undefined {
  const address = text.replace(/[\s\p{Cf}]/gu, '');
  const [before, after, more] = address.split('@');
  if (after === undefined) return 'no-at';
  if (more !== undefined) return 'many-at';
  if (!before) return 'nothing-before-at';
  if (!after) return 'nothing-after-at';
  // Dictation ends a sentence with a full stop, so one at the end is not taken for the dot of `.org`, and does no harm.
  if (!/[^.]\.[^.]/.test(after)) return 'no-dot';
  return address.length > 254 ? 'too-long' : undefined;
}
