/**
 * What a language is called, in some language: `Polski`, `اردو`. From the browser.
 * @param language a canonical language tag, such as pl or pa-Arab
 * @param speaking the language of the name
 * @returns undefined where the browser does not know it: Chromium 156 knows no word of Welsh, and answers in its own language
 */
export function languageName(language: string, speaking: string): string | undefined {
  try {
    if (!Intl.DisplayNames.supportedLocalesOf(speaking).length)
      return language === 'cy' && speaking === 'cy' ? 'Cymraeg' : undefined;
    const name = new Intl.DisplayNames([speaking], { type: 'language', fallback: 'none' }).of(language);
    // Polish and Romanian write "polski" and "română" in a sentence; here it stands alone.
    return name && name[0]!.toLocaleUpperCase(speaking) + name.slice(1);
  } catch {
    return undefined;
  }
}

/** A tag without its country, and with its script: `en-GB` is English, and `zh-Hant` is not `zh-Hans`. */
export const withoutCountry = (tag: string): string => tag.replace(/-([A-Z]{2}|\d{3})\b.*/, '');

/** Whether a language is written from right to left, by the script that it is usually written in. */
export function isRightToLeft(tag: string): boolean {
  try {
    return /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg)$/.test(new Intl.Locale(tag).maximize().script ?? '');
  } catch {
    return false;
  }
}
