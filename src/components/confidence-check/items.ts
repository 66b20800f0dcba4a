/*
 * The item bank in English, as src/content/questions/item-bank.json has it: a test holds the two together. Short, because it comes to
 * every phone, to tell an author of a word that has changed between before and after.
 */

const ABOUT: Readonly<Record<string, string>> = {
  'nhs-app': 'using the NHS App',
  'gp-surgery-online': 'contacting your GP surgery online',
  'ordering-medicines': 'ordering medicines online',
  referral: 'following a hospital referral',
  'passwords-and-codes': 'using passwords and codes',
  'spotting-scams': 'spotting scams',
  'asking-for-help': 'asking for help when you are stuck',
};

/** The words of a question of the bank; undefined for a question of the page's own. */
export function wordingOf(name: string): string | undefined {
  const about = new Map(Object.entries(ABOUT)).get(name);
  return about ? `How sure do you feel about ${about}?` : undefined;
}
