/**
 * The word that goes with a number, by the plural rules of a language (Unicode CLDR): English has 2 forms, Polish 4, Welsh and
 * Arabic 6. In a message it is written `{total|one:place|other:places}`, with a form for each kind that the language has;
 * `npm run words` counts them. The number itself stands apart, as `{total}`: see `fill`.
 */
export function plural(message: string, numbers: Record<string, number>, language: string): string {
  return message.replace(/\{(\w+)\|(.+?)\}/g, (_, name: string, written: string) => {
    const kind = new Intl.PluralRules(language).select(numbers[name] as number);
    const forms = written.split('|').map((form) => form.split(':'));
    return (forms.find(([one]) => one === kind) ?? forms.pop())?.[1] as string;
  });
}
