import { isRecord, numberIn } from './json-values.js';

/** A file of which nothing can be used. The message says what to do. */
export class UnusableFileError extends Error {}

/** What stands in a feed's file, in its order, whatever it is. */
export interface Feed {
  readonly entries: readonly unknown[];
  readonly notes: readonly string[];
}

const ASK = 'Save what the feed answers at its address that ends in /services, as it comes.';

/**
 * The services in one file of an Open Referral UK feed: a page of them (`contents`), a list, or one alone.
 *
 * https://docs.openreferral.org/en/v3.0/hsds/api_reference.html (lists, checked 2026-11-22)
 * @throws UnusableFileError
 */
export function readFeed(bytes: string): Feed {
  // This takes a byte order mark away too.
  const text = bytes.trim();
  if (!text) throw new UnusableFileError(`The file is empty. ${ASK}`);
  const value = parse(text);
  if (Array.isArray(value)) return some(value, []);
  if (isRecord(value)) {
    const list = value['contents'] ?? value['content'];
    if (Array.isArray(list)) return some(list, pageNotes(value));
    if (['service_at_locations', 'status', 'schedules'].some((name) => name in value)) return some([value], []);
  }
  throw new UnusableFileError(`It is JSON, but there is no list of services in it ("contents"). ${ASK}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const kind = text.startsWith('<')
      ? 'It is a web page or XML, not JSON.'
      : `It is not JSON: ${(error as Error).message}.`;
    throw new UnusableFileError(`${kind} ${ASK}`);
  }
}

function some(entries: readonly unknown[], notes: readonly string[]): Feed {
  if (!entries.length) throw new UnusableFileError(`There are no services in it. ${ASK}`);
  return { entries, notes };
}

/** A feed answers page by page, and one page is not the feed. */
function pageNotes(page: Readonly<Record<string, unknown>>): string[] {
  const [total, number] = [numberIn(page['total_pages']), numberIn(page['page_number'])];
  if (page['last_page'] !== false && !(total && total > 1)) return [];
  return [
    `This is page ${number ?? '?'} of ${total ?? 'several'}. Name the files of all pages, or their places are missing.`,
  ];
}
