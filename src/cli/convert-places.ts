import { type Feed, readFeed, UnusableFileError } from './feed.js';
import { NO_LOCATION, type PlaceFacts, placesOf } from './service-places.js';
import { placesHtml } from './places-html.js';

/** One file of a feed: its name, for the report, and its text. */
export interface FeedFile {
  readonly name: string;
  readonly text: string;
}

/** What became of a feed. Every entry is written, or named in `leftOut`. */
export interface Converted {
  readonly html: string;
  readonly json: string;
  readonly written: number;
  readonly leftOut: readonly string[];
  /** What was written but not understood in full. */
  readonly notes: readonly string[];
}

/**
 * The places of an Open Referral UK (HSDS 3.0) feed, for `handrail-find-a-place` and for anything else that reads JSON.
 * @param today `2026-11-22`
 * @throws UnusableFileError where a file holds nothing that can be used
 */
export function convertPlaces(files: readonly FeedFile[], heading: string, today: string): Converted {
  const places: PlaceFacts[] = [];
  const [leftOut, notes]: [string[], string[]] = [[], []];
  const ids = new Set<string>();
  for (const { name: file, text } of files) {
    const feed = feedIn(file, text);
    for (const note of feed.notes) notes.push(`${file}: ${note}`);
    for (const [at, entry] of feed.entries.entries()) {
      const found = placesOf(entry, today);
      const which = `${file}, entry ${at + 1}, ${found.id ? `id ${found.id}` : 'no id'}${found.name && `, "${found.name.slice(0, 80)}"`}`;
      const again = found.id && ids.has(found.id) ? 'the id has been there before' : undefined;
      if (found.id) ids.add(found.id);
      const reason = found.leftOut ?? again;
      if (reason) leftOut.push(`${which}: ${reason}`);
      else places.push(...found.places);
      for (const note of reason ? [] : found.notes) notes.push(`${which}: ${note}`);
    }
  }
  // Lists may leave out what belongs to a service: https://docs.openreferral.org/en/v3.0/hsds/api_reference.html
  if (!places.length && leftOut.every((line) => line.endsWith(NO_LOCATION)))
    notes.push('This feed lists services without their locations. Save each from /services/ID, and name those files.');
  const facts = places.map(({ hours: { hours, words }, ...place }) => ({ ...place, hours, hoursInWords: words }));
  return {
    html: placesHtml(places, heading),
    json: `${JSON.stringify({ places: facts, leftOut }, null, 2)}\n`,
    written: places.length,
    leftOut,
    notes,
  };
}

function feedIn(file: string, text: string): Feed {
  try {
    return readFeed(text);
  } catch (error) {
    throw error instanceof UnusableFileError ? new UnusableFileError(`${file}: ${error.message}`) : error;
  }
}
