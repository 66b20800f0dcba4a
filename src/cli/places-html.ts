import type { PlaceFacts } from './service-places.js';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The list as it is pasted into a page, in the spelling that content systems keep. Readable as it is, without any script. There are
 * no empty lines, because WordPress makes paragraphs of them. Everything of the feed is escaped.
 */
export function placesHtml(places: readonly PlaceFacts[], heading: string): string {
  const ids = new Set<string>();
  return [
    '<section data-handrail="find-a-place" id="places">',
    `  <h2>${escape(heading)}</h2>`,
    '  <ul>',
    ...places.flatMap((place) => placeLines(place, idOf(place, ids))),
    '  </ul>',
    '</section>',
    '',
  ].join('\n');
}

/** An id of its own for each place, made of its name, so that a link to it can be read. */
function idOf({ name }: PlaceFacts, taken: Set<string>): string {
  const words =
    name
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(0, 8)
      .join('-')
      .slice(0, 60) ?? 'place';
  let id = `place-${words}`;
  for (let count = 2; taken.has(id); count++) id = `place-${words}-${count}`;
  taken.add(id);
  return id;
}

/** The date is marked, so that the part can say when it is long ago. */
function checkedLine({ checked, checkedOn }: PlaceFacts): string {
  const day = checkedOn ? ` data-handrail-checked="${checkedOn}"` : '';
  return `<p data-handrail-part="checked"${day}>${escape(checked)}</p>`;
}

function placeLines(place: PlaceFacts, id: string): string[] {
  const { hours } = place;
  const line = (words: string, part = ''): string[] =>
    words ? [`<p${part && ` data-handrail-part="${part}"`}>${escape(words)}</p>`] : [];
  const list = (words: readonly string[], part: string): string[] =>
    words.length
      ? [`<ul data-handrail-part="${part}">${words.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>`]
      : [];
  const link = (href: string, words: string, about = ''): string =>
    `<p><a href="${escape(href)}">${escape(words)}</a>${about && ` ${escape(about)}`}</p>`;
  const timed = (grammar: string | undefined, words: string): string =>
    `<p data-handrail-part="hours"${grammar ? ` data-handrail-hours="${escape(grammar)}"` : ''}>${escape(words)}</p>`;
  const open = place.closedForNow
    ? [timed('Mo-Su off', 'Closed for now. Ask before you go.')]
    : hours.words
      ? [timed(hours.hours, hours.words)]
      : line('We do not know when it is open. Ask before you go.');
  return [
    `    <li id="${escape(id)}">`,
    ...[
      `<h3>${escape(place.name)}</h3>`,
      `<address>${place.address.map(escape).join(', ')}</address>`,
      ...line(place.alert, 'alert'),
      ...open,
      ...line(place.askFor && `Ask for ${place.askFor}`, 'ask-for'),
      ...place.phones.map(({ href, text, about }) => link(href, text, about)),
      ...(place.email ? [link(`mailto:${place.email}`, place.email)] : []),
      ...(place.website ? [link(place.website, `Website of ${place.name}`)] : []),
      ...list(place.features, 'features'),
      ...line(place.access, 'access'),
      ...line(place.languages.length ? `Languages: ${place.languages.join(', ')}` : '', 'spoken'),
      ...line(place.description, 'about'),
      ...line(place.forWhom && `Who it is for: ${place.forWhom}`, 'for'),
      ...line(place.cost && `What it costs: ${place.cost}`, 'cost'),
      ...line(place.transport && `How to get there: ${place.transport}`, 'transport'),
      checkedLine(place),
    ].map((text) => `      ${text}`),
    '    </li>',
  ];
}
