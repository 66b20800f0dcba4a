/** What Handrail has that can be put on a page. Read from the repository by whoever makes snippets. */
export interface Contents {
  /** By id; each language's HTML as in `src/content`. */
  readonly guides: Readonly<
    Record<string, { readonly nations: readonly string[]; readonly html: Readonly<Record<string, string>> }>
  >;
  /** By nation, and `all-nations`. */
  readonly urgent: Readonly<Record<string, string>>;
  /** By name: `call-me`, `feedback`, `confidence-check`, with `.cy` or `.ur` where there is a translation. */
  readonly questions: Readonly<Record<string, string>>;
  readonly version: string;
  /** The SRI hash of each built file. */
  readonly integrity: Readonly<Record<string, string>>;
}
