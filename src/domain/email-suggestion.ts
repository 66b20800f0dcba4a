import { isOneSlip } from './one-slip.js';

/** Where most people in the United Kingdom have their mail, and the staff of the NHS. */
const DOMAINS =
  'gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com yahoo.com yahoo.co.uk icloud.com live.com live.co.uk btinternet.com sky.com aol.com virginmedia.com talktalk.net ntlworld.com nhs.net'.split(
    ' ',
  );

/** Names of others that are one slip away: mail.com, email.com, ymail.com, cloud.com … */
const OTHERS = /^(?:[ey]?mail|cloud)$/;

/**
 * The address with its domain put right, where that is most probably a slip: "ann@homtail.com", "ann@gmail.con". For asking
 * "Did you mean …?", and never a reason to refuse. Undefined when there is nothing to suggest.
 *
 * One slip in the name and one in the ending are enough. Names of four letters or fewer must be right, because sly.com and
 * love.com are domains too. Spaces and invisible characters are left out, and so are dots at the end, which dictation adds.
 * Throws nothing; takes time in proportion to the text.
 */
export function emailSuggestion(text: string): string | undefined {
  const [before, after = '', more] = text.replace(/[\s\p{Cf}]/gu, '').split('@');
  const [typed = ''] = /^.{1,25}?(?=\.*$)/.exec(after.toLowerCase()) ?? [];
  if (!before || more !== undefined || DOMAINS.includes(typed) || OTHERS.test(split(typed)[0])) return undefined;
  const meant = DOMAINS.find((domain) => {
    const [name, ending] = split(typed);
    const [rightName, rightEnding] = split(domain);
    if (rightName.length < 5) return name === rightName && isOneSlip(ending, rightEnding);
    return isOneSlip(typed, domain) || (isOneSlip(name, rightName) && isOneSlip(ending, rightEnding));
  });
  return meant && `${before}@${meant}`;
}

/** "hotmail" and "co.uk"; a comma or two dots between them are slips too. */
function split(domain: string): [name: string, ending: string] {
  const [, name = '', ending = ''] = /^([^.,]*)[.,]*(.*)$/.exec(domain) ?? [];
  return [name, ending];
}
