import { phoneProblem } from '../domain/phone.js';
import { dayIn, dayInWords, isRecord, type JsonRecord, numberIn, recordIn, recordsIn, textIn } from './json-values.js';
import { type Hours, hoursOf } from './weekly-hours.js';

export const NO_LOCATION = 'it has no location';

/** One place where people can go, as it is written into a page or into JSON. All of it is text. */
export interface PlaceFacts {
  readonly id: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly closedForNow: boolean;
  readonly hours: Hours;
  readonly alert: string;
  readonly description: string;
  readonly forWhom: string;
  readonly askFor: string;
  readonly phones: readonly { readonly text: string; readonly href: string; readonly about: string }[];
  readonly email: string;
  readonly website: string;
  readonly cost: string;
  readonly features: readonly string[];
  /** What is said about access in whole sentences. */
  readonly access: string;
  readonly transport: string;
  readonly languages: readonly string[];
  readonly checked: string;
  /** The day in it, `2026-03-03`; undefined where nobody knows. */
  readonly checkedOn?: string;
}

/** What one entry of a feed became: places, or the reason why not; and what was not understood in it. */
export interface Conversion {
  readonly id: string;
  readonly name: string;
  readonly places: readonly PlaceFacts[];
  readonly leftOut?: string;
  readonly notes: readonly string[];
}

/**
 * The places of one service. Field names: https://docs.openreferral.org/en/v3.0/hsds/schema_reference.html and the United Kingdom's
 * profile, https://openreferraluk.org/developers/compliance (both checked 2026-11-22).
 * @param today `2026-11-22`
 */
export function placesOf(entry: unknown, today: string): Conversion {
  const service = recordIn(entry);
  const id = textIn(service['id']).slice(0, 100);
  const name = textIn(service['name']);
  const notes: string[] = [];
  const leave = (leftOut: string): Conversion => ({ id, name, places: [], leftOut, notes });
  if (!isRecord(entry)) return leave('it is not a service');
  const status = textIn(service['status'])
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  if (!name) return leave('it has no name');
  if (status && status !== 'active' && status !== 'temporarily closed')
    return leave(`its status is "${status.slice(0, 40)}"`);
  if (!status) notes.push('it has no status, and is taken as active');
  if (status === 'temporarily closed') notes.push('it is temporarily closed, and says so');
  const isVisited = (location: JsonRecord): boolean => !/virtual|postal/i.test(textIn(location['location_type']));
  const at = recordsIn(service['service_at_locations']);
  const visits = at.filter(
    (one) => isVisited(recordIn(one['location'])) && addressOf(recordIn(one['location'])).length,
  );
  if (!visits.length)
    return leave(at.length ? 'none of its locations has an address that people can visit' : NO_LOCATION);
  if (visits.length < at.length)
    notes.push(`${at.length - visits.length} of its ${at.length} locations have no address to visit`);
  const note = (sentence: string): void => void (notes.includes(sentence) || notes.push(sentence));
  const places = visits.map((visit, index) =>
    placeAt(service, visit, { today, note, id: index ? `${id}-${index + 1}` : id, name, status }),
  );
  return { id, name, places, notes };
}

interface Known {
  readonly today: string;
  readonly note: (sentence: string) => void;
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

function placeAt(service: JsonRecord, visit: JsonRecord, { today, note, id, name, status }: Known): PlaceFacts {
  const location = recordIn(visit['location']);
  /** The closest that says something: at this place, then the place, then the service. */
  const closest = (field: string): JsonRecord[] =>
    [visit, location, service].map((one) => recordsIn(one[field])).find(({ length }) => length) ?? [];
  const contact = closest('contacts').find((one) => textIn(one['name']) || textIn(one['title']));
  const where = textIn(location['name']);
  const organization = recordIn(service['organization']);
  const hours = hoursOf(closest('schedules'), today);
  hours.notes.forEach(note);
  const phones = [closest('phones'), recordsIn(contact?.['phones']), recordsIn(organization['phones'])]
    .map((list) => list.flatMap((phone) => phoneOf(phone, note)))
    .find(({ length }) => length);
  const access = recordsIn(location['accessibility']).map(
    (one) => textIn(one['description']) || textIn(one['details']),
  );
  const isWord = (words: string): boolean => words.length <= 30 && !/[.!?;]/.test(words);
  return {
    id,
    name: where && !name.includes(where) ? `${name}, ${where}` : name,
    address: addressOf(location),
    closedForNow: status === 'temporarily closed',
    hours,
    alert: textIn(service['alert']),
    description: textIn(service['description']),
    forWhom: textIn(service['eligibility_description']),
    askFor: [textIn(contact?.['name']), textIn(contact?.['title'])].filter(Boolean).join(', '),
    phones: unique(phones ?? [], ({ href }) => href).slice(0, 3),
    email: emailOf(service, contact, note),
    website: websiteOf(service['url'], note),
    cost: costOf(service, today),
    features: unique([...access.filter(isWord), ...featuresIn([service, location])].map(featureIn), (one) =>
      one.toLowerCase(),
    ),
    access: access.filter((words) => !isWord(words)).join(' '),
    transport: textIn(location['transportation']),
    languages: unique(
      [...recordsIn(service['languages']), ...recordsIn(location['languages'])].map(languageIn).filter(Boolean),
      (one) => one.toLowerCase(),
    ),
    ...checkedOf(service, today, note),
  };
}

function unique<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [key(one), one] as const).reverse()).values()].reverse();
}

/** The lines of the first address with a street or a postcode. Post goes to others. */
function addressOf(location: JsonRecord): string[] {
  for (const address of recordsIn(location['addresses'])) {
    const [street, ...others] = ['address_1', 'address_2', 'city', 'postal_code'].map((field) =>
      textIn(address[field]),
    );
    const postcode = others[2];
    if (/postal|virtual/i.test(textIn(address['address_type'])) || !(street || postcode)) continue;
    return unique(
      [street, ...others].filter((line): line is string => !!line),
      (line) => line.toLowerCase(),
    );
  }
  return [];
}

/** A link that a phone can call; nothing where the number cannot be one. */
function phoneOf(phone: JsonRecord, note: (sentence: string) => void): PlaceFacts['phones'][number][] {
  const text = textIn(phone['number']).replace(/["']/g, '').trim();
  const type = textIn(phone['type']).toLowerCase();
  if (!text || /fax|pager/.test(type)) return [];
  const short = /^\d{3,6}$/.test(text.replace(/\s/g, ''));
  if (text.length > 40 || (phoneProblem(text) && !short)) {
    note(`the phone number "${text.slice(0, 40)}" cannot be one`);
    return [];
  }
  const [number = ''] = text.split(/(?:extension|extn?|x)/i);
  const digits = number
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/(.)\+/g, '$1');
  const isText = /sms|text(?!phone)/.test(type);
  const extension = textIn(phone['extension']);
  return [
    {
      text,
      href: `${isText ? 'sms' : 'tel'}:${/^0[1-9]/.test(digits) ? `+44${digits.slice(1)}` : digits}`,
      about: [extension && `extension ${extension}`, textIn(phone['description'])].filter(Boolean).join('. '),
    },
  ];
}

function emailOf(service: JsonRecord, contact: JsonRecord | undefined, note: (sentence: string) => void): string {
  const email = textIn(service['email']) || textIn(contact?.['email']);
  if (!email || /^[^\s@"<>?&:%]+@[^\s@"<>?&:%]+\.[^\s@"<>?&:%]+$/.test(email)) return email;
  note(`the email address "${email.slice(0, 40)}" cannot be one`);
  return '';
}

/** Only what leads to a page: `javascript:` does not. */
function websiteOf(url: unknown, note: (sentence: string) => void): string {
  const text = textIn(url);
  if (!text) return '';
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  if (/^https?:\/\/[^\s"<>]+$/i.test(whole) && URL.canParse(whole)) return whole;
  note(`the web address "${text.slice(0, 40)}" leads to no page`);
  return '';
}

function costOf(service: JsonRecord, today: string): string {
  const options = recordsIn(service['cost_options'])
    .filter(
      (option) => (dayIn(option['valid_to']) ?? today) >= today && (dayIn(option['valid_from']) ?? today) <= today,
    )
    .map((option) => {
      const amount = numberIn(option['amount']);
      const currency = textIn(option['currency']).toUpperCase() || 'GBP';
      const pounds = amount === undefined ? '' : amount % 1 ? amount.toFixed(2) : `${amount}`;
      const price = amount === 0 ? 'free' : pounds && (currency === 'GBP' ? `£${pounds}` : `${pounds} ${currency}`);
      const words = [price, textIn(option['amount_description'])].filter(Boolean).join(' ');
      return [textIn(option['option']), words].filter(Boolean).join(': ');
    });
  const fees = textIn(service['fees_description']) || textIn(service['fees']);
  return [...options.filter(Boolean), fees].filter(Boolean).join('. ');
}

/** What the feeds call it, and what a person looks for. Whole words only: "no wheelchair access" is the reverse. */
const FEATURES: readonly (readonly [RegExp, string])[] = [
  [/^(wheelchair (accessible|access|users?)|step.?free( access)?|level access)$/i, 'Step-free'],
  [/^((free )?(public )?wi.?fi( available)?)$/i, 'Wi-Fi'],
  [/^quiet (room|space|area)s?$/i, 'Quiet room'],
  [/^(public |free )?(computers?|devices|tablets|pcs)( available| to use| access)?$/i, 'Devices to use'],
  [/^free (mobile )?data$/i, 'Free data'],
];
const featureIn = (words: string): string => FEATURES.find(([pattern]) => pattern.test(words))?.[1] ?? words;

/** Of what a publisher has classified, only what we know to be a feature. */
const featuresIn = (records: readonly JsonRecord[]): string[] =>
  records
    .flatMap((record) => recordsIn(record['attributes']))
    .map((attribute) => textIn(recordIn(attribute['taxonomy_term'])['name']) || textIn(attribute['label']))
    .filter((words) => FEATURES.some(([pattern]) => pattern.test(words)));

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
function languageIn(language: JsonRecord): string {
  const name = textIn(language['name']);
  if (name && !/^[a-z]{2,3}$/.test(name)) return name;
  try {
    return languageNames.of(textIn(language['code']) || name) ?? name;
  } catch {
    return name;
  }
}

/** When somebody last looked. A change is no check, and a day to come is a mistake. */
function checkedOf(
  service: JsonRecord,
  today: string,
  note: (sentence: string) => void,
): Pick<PlaceFacts, 'checked' | 'checkedOn'> {
  for (const [field, words] of [
    ['assured_date', 'Details checked on'],
    ['last_modified', 'Details last changed on'],
  ] as const) {
    const written = textIn(service[field]);
    const day = dayIn(written);
    if (day && day <= today) return { checked: `${words} ${dayInWords(day)}`, checkedOn: day };
    if (written) note(`${field} is "${written.slice(0, 40)}", which is ${day ? 'in the future' : 'no date'}`);
  }
  return { checked: 'We do not know when this was last checked' };
}
