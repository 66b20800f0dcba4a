import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { BAD_INPUT } from '../../test/harness/bad-input.js';
import { convertPlaces } from './convert-places.js';

const TODAY = '2026-11-22';
const convert = (...services: unknown[]) =>
  convertPlaces([{ name: 'feed.json', text: JSON.stringify({ contents: services }) }], 'Places', TODAY);

const address = { address_1: '3 High Street', city: 'Erith', postal_code: 'DA8 1RT', address_type: 'physical' };
const location = { id: 'l1', location_type: 'physical', name: 'Erith Hub', addresses: [address] };
const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00:00', closes_at: '17:00:00' };
const service = (more: object = {}): Record<string, unknown> => ({
  id: 's1',
  name: 'Digital drop-in',
  status: 'active',
  schedules: [weekdays],
  phones: [{ number: '01632 960 123' }],
  service_at_locations: [{ location }],
  assured_date: '2026-03-03',
  ...more,
});
const at = (more: object): object => ({ service_at_locations: [{ location: { ...location, ...more } }] });

interface HtmlNode {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: HtmlNode[];
}
/** Every element of some HTML, as a browser reads it. */
const elementsIn = (node: HtmlNode): HtmlNode[] =>
  (node.childNodes ?? []).flatMap((child) => [...(child.attrs ? [child] : []), ...elementsIn(child)]);
const elements = (html: string): HtmlNode[] => elementsIn(parseFragment(html) as unknown as HtmlNode);

describe('a feed of Open Referral UK', () => {
  it('becomes a list that reads without script', () => {
    const { html, written, leftOut, notes } = convert(
      service({
        ...at({
          accessibility: [
            { description: 'Wheelchair accessible' },
            { description: 'The lift is small. Ring the bell.' },
          ],
        }),
        languages: [{ name: 'English' }, { code: 'ur' }],
        contacts: [{ name: 'Sam', title: 'Digital champion' }],
        cost_options: [{ amount: 0 }, { option: 'Course', amount: 5.5, amount_description: 'a session' }],
        email: 'hub@example.org',
        url: 'https://example.org/hub',
      }),
    );
    assert.equal(
      html,
      `<section data-handrail="find-a-place" id="places">
  <h2>Places</h2>
  <ul>
    <li id="place-digital-drop-in-erith-hub">
      <h3>Digital drop-in, Erith Hub</h3>
      <address>3 High Street, Erith, DA8 1RT</address>
      <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00">Monday to Friday, 9am to 5pm</p>
      <p data-handrail-part="ask-for">Ask for Sam, Digital champion</p>
      <p><a href="tel:+441632960123">01632 960 123</a></p>
      <p><a href="mailto:hub@example.org">hub@example.org</a></p>
      <p><a href="https://example.org/hub">Website of Digital drop-in, Erith Hub</a></p>
      <ul data-handrail-part="features"><li>Step-free</li></ul>
      <p data-handrail-part="access">The lift is small. Ring the bell.</p>
      <p data-handrail-part="spoken">Languages: English, Urdu</p>
      <p data-handrail-part="cost">What it costs: free. Course: £5.50 a session</p>
      <p data-handrail-part="checked" data-handrail-checked="2026-03-03">Details checked on 3 March 2026</p>
    </li>
  </ul>
</section>
`,
    );
    assert.deepEqual([written, leftOut, notes], [1, [], []]);
  });

  it('becomes JSON with the same facts', () => {
    const { places, leftOut } = JSON.parse(convert(service(), service({ id: 's2', name: '' })).json) as {
      places: Record<string, unknown>[];
      leftOut: string[];
    };
    assert.equal(places.length, 1);
    assert.equal(places[0]?.['hours'], 'Mo-Fr 09:00-17:00');
    assert.equal(places[0]?.['hoursInWords'], 'Monday to Friday, 9am to 5pm');
    assert.deepEqual(leftOut, ['feed.json, entry 2, id s2: it has no name']);
  });

  it('is read as a list and as one service too, with a byte order mark', () => {
    for (const text of [JSON.stringify([service()]), `\ufeff${JSON.stringify(service())}`])
      assert.equal(convertPlaces([{ name: 'f', text }], 'Places', TODAY).written, 1);
  });

  it('says where the locations are, when a feed lists none', () => {
    const { notes } = convert(service({ service_at_locations: undefined }));
    assert.match(notes.join(), /without their locations.*\/services\/ID/);
  });

  it('says that one page is not the whole feed', () => {
    const text = JSON.stringify({ total_pages: 7, page_number: 1, last_page: false, contents: [service()] });
    const { notes } = convertPlaces([{ name: 'f', text }], 'Places', TODAY);
    assert.match(notes.join(), /page 1 of 7/);
  });

  for (const [what, text, says] of [
    ['nothing', '', /is empty/],
    ['only a byte order mark', '\ufeff', /is empty/],
    ['a web page', '<!doctype html><title>Sign in</title>', /web page or XML/],
    ['a broken off file', '{"contents":[{"id":"1"', /not JSON/],
    ['a table', 'id,name\n1,Hub', /not JSON/],
    ['JSON without services', '{"name":"x"}', /no list of services/],
    ['a number', '7', /no list of services/],
    ['null', 'null', /no list of services/],
    ['an empty list', '{"contents":[]}', /no services in it/],
    ['contents that are words', '{"contents":"x"}', /no list of services/],
  ] as const)
    it(`cannot be used when it is ${what}, and says what to do`, () => {
      assert.throws(
        () => convertPlaces([{ name: 'feed.json', text }], 'Places', TODAY),
        ({ message }: Error) =>
          says.test(message) && message.startsWith('feed.json: ') && message.includes('/services'),
      );
    });

  for (const [what, entry, reason] of [
    ['no name', service({ name: ' ' }), 'it has no name'],
    ['a name that is a number of things', service({ name: {} }), 'it has no name'],
    ['the status inactive', service({ status: 'inactive' }), 'its status is "inactive"'],
    ['the status defunct', service({ status: 'Defunct' }), 'its status is "defunct"'],
    ['a status that the standard does not have', service({ status: 'moved' }), 'its status is "moved"'],
    ['no location', service({ service_at_locations: [] }), 'it has no location'],
    ['no address', service(at({ addresses: [] })), 'none of its locations has an address that people can visit'],
    [
      'an address for post only',
      service(at({ addresses: [{ ...address, address_type: 'postal' }] })),
      'none of its locations has an address that people can visit',
    ],
    [
      'a place that is only online',
      service(at({ location_type: 'virtual' })),
      'none of its locations has an address that people can visit',
    ],
    ['nothing in it', null, 'it is not a service'],
    ['words', 'Digital drop-in', 'it is not a service'],
  ] as const)
    it(`leaves out an entry with ${what}, and says which and why`, () => {
      const { leftOut, written } = convert(service({ id: 'good' }), entry);
      assert.equal(written, 1);
      assert.equal(leftOut.length, 1);
      assert.ok(
        leftOut[0]?.startsWith(
          entry && typeof entry === 'object' ? 'feed.json, entry 2, id s1' : 'feed.json, entry 2, no id',
        ),
      );
      assert.ok(leftOut[0]?.endsWith(`: ${reason}`), leftOut[0]);
    });

  it('leaves out what has the same id again', () => {
    assert.match(
      convert(service(), service()).leftOut.join(),
      /entry 2, id s1, "Digital drop-in": the id has been there/,
    );
  });

  it('gives each of several locations a place and an id of its own', () => {
    const other = { ...location, name: 'Welling Hall', addresses: [{ ...address, postal_code: 'DA16 3PW' }] };
    const { html, notes } = convert(
      service({ service_at_locations: [{ location }, { location: other }, { location: {} }] }),
      service({ id: 's2' }),
    );
    const ids = elements(html).flatMap(({ attrs = [] }) =>
      attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
    );
    assert.equal(new Set(ids).size, 4);
    assert.match(notes.join(), /1 of its 3 locations have no address/);
  });

  it('says that a place is closed for now, and never that it is open', () => {
    const { html, notes } = convert(service({ status: 'temporarily closed' }));
    assert.match(html, /data-handrail-hours="Mo-Su off">Closed for now/);
    assert.match(notes.join(), /temporarily closed/);
  });

  for (const [what, dates, words, noted] of [
    [
      'the day of the check',
      { assured_date: '2026-03-03', last_modified: '2026-10-01' },
      ' data-handrail-checked="2026-03-03">Details checked on 3 March 2026',
      '',
    ],
    [
      'the day of the last change',
      { assured_date: undefined, last_modified: '2026-10-01T10:00:00Z' },
      ' data-handrail-checked="2026-10-01">Details last changed on 1 October 2026',
      '',
    ],
    ['that nobody knows', { assured_date: undefined }, '>We do not know when this was last checked', ''],
    [
      'that nobody knows of a day that is none',
      { assured_date: '2026-02-30' },
      '>We do not know when this was last checked',
      'no date',
    ],
    [
      'that nobody knows of a month that is none',
      { assured_date: '2026-13-03' },
      '>We do not know when this was last checked',
      'no date',
    ],
    [
      'that nobody knows of another spelling',
      { assured_date: '03/03/2026' },
      '>We do not know when this was last checked',
      'no date',
    ],
    [
      'that nobody knows of a day to come',
      { assured_date: '2027-03-03' },
      '>We do not know when this was last checked',
      'in the future',
    ],
  ] as const)
    it(`shows ${what}`, () => {
      const { html, notes } = convert(service(dates));
      assert.ok(html.includes(`<p data-handrail-part="checked"${words}</p>`), html);
      if (noted) assert.match(notes.join(), new RegExp(noted));
      else assert.deepEqual(notes, []);
    });

  for (const [number, href] of [
    ['01632 960 123', 'tel:+441632960123'],
    ['+44 (0)1632 960123', 'tel:+441632960123'],
    ['0044 1632 960123', 'tel:+441632960123'],
    ['"+44 1632 960123"', 'tel:+441632960123'],
    ['020 7946 0123 ext 4', 'tel:+442079460123'],
    ['116 123', 'tel:116123'],
    ['111', 'tel:111'],
  ] as const)
    it(`calls ${number} as ${href}`, () => {
      assert.ok(convert(service({ phones: [{ number }] })).html.includes(`href="${href}"`));
    });

  it('says which number, email and web address cannot be one, and writes no link', () => {
    const { html, notes } = convert(
      service({ phones: [{ number: 'ask Sam' }], email: 'a@b@c', url: 'javascript:alert(1)' }),
    );
    assert.equal(notes.length, 3);
    assert.ok(!html.includes('href'));
  });

  it('keeps the fax to itself', () => {
    assert.ok(!convert(service({ phones: [{ number: '01632 960 999', type: 'fax' }] })).html.includes('960'));
  });

  it('takes "no wheelchair access" for what it says', () => {
    const { html } = convert(service(at({ accessibility: [{ description: 'No wheelchair access' }] })));
    assert.ok(html.includes('<li>No wheelchair access</li>') && !html.includes('Step-free'));
  });
});

const WANTED_TAGS = /^(section|h[23]|ul|li|address|p|a)$/;
const WANTED_ATTRIBUTES = /^(data-handrail|data-handrail-part|data-handrail-hours|data-handrail-checked|id|href)$/;
/** Nothing in the HTML but what we write, and no link to anywhere but a phone, a post box or a page. */
function assertHarmless(html: string): void {
  for (const { nodeName, attrs = [] } of elements(html)) {
    assert.match(nodeName, WANTED_TAGS);
    for (const { name, value } of attrs) {
      assert.match(name, WANTED_ATTRIBUTES);
      if (name === 'href') assert.match(value, /^(tel:|sms:|mailto:|https?:\/\/)/i);
    }
  }
}

describe('whatever stands in a feed', () => {
  const evil = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '</li></ul></section><h1>',
    '&lt;b&gt;',
    'javascript:alert(1)',
    '\n\n<style>',
    ...Object.values(BAD_INPUT),
  ];
  const junk = fc.oneof(
    fc.constantFrom<unknown>(...evil, null, 0, -1, NaN, [], {}, true, [[[]]], [null], 'x'.repeat(100_000)),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const good = service(at({ accessibility: [{ description: 'Step-free' }], languages: [{ name: 'Urdu' }] }));
  /** A service in which anything may be anything. */
  const damaged = fc
    .array(
      fc.tuple(
        fc.constantFrom('', 'schedules', 'phones', 'location', 'address', 'cost'),
        fc.constantFrom(
          ...Object.keys(good),
          'number',
          'type',
          'byday',
          'opens_at',
          'closes_at',
          'freq',
          'interval',
          'valid_to',
          'location_type',
          'addresses',
          'postal_code',
          'address_1',
          'url',
          'email',
          'alert',
          'description',
          'amount',
          'accessibility',
          'languages',
          'contacts',
          'cost_options',
        ),
        junk,
      ),
      { maxLength: 6 },
    )
    .map((changes) => {
      const copy = structuredClone(good) as Record<string, unknown>;
      const place = (
        (copy['service_at_locations'] as Record<string, unknown>[])[0] as { location: Record<string, unknown> }
      ).location;
      const places: Record<string, Record<string, unknown>> = {
        '': copy,
        schedules: (copy['schedules'] as Record<string, unknown>[])[0] as Record<string, unknown>,
        phones: (copy['phones'] as Record<string, unknown>[])[0] as Record<string, unknown>,
        location: place,
        address: (place['addresses'] as Record<string, unknown>[])[0] as Record<string, unknown>,
        cost: {},
      };
      for (const [where, field, value] of changes) (places[where] as Record<string, unknown>)[field] = value;
      return copy;
    });

  it('is written or named, and never becomes code, HTML or another link', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: damaged }, junk), { minLength: 1, maxLength: 4 }),
        (services) => {
          const { html, json, leftOut } = convert(...services);
          const { places } = JSON.parse(json) as { places: { id: string }[] };
          assert.equal((html.match(/^ {4}<li id=/gm) ?? []).length, places.length);
          // Each of these has one location at most, or is made into several by chance: then the first has the service's own id.
          const named = leftOut.map((line) => Number(/entry (\d+)/.exec(line)?.[1]));
          const ids = places.map(({ id }) => id);
          for (const [index, entry] of JSON.parse(JSON.stringify(services)).entries()) {
            const isNamed = named.includes(index + 1);
            if (!isNamed) assert.ok(typeof entry === 'object' && entry && places.length, `entry ${index + 1} is lost`);
          }
          assert.ok(ids.length + leftOut.length >= services.length);
          assertHarmless(html);
        },
      ),
      { numRuns: 1500 },
    );
  });

  for (const words of evil)
    it(`stays text: ${JSON.stringify(words).slice(0, 40)}`, () => {
      const { html } = convert(
        service({
          name: `Hub ${words}`,
          description: words,
          url: words,
          email: words,
          alert: words,
          phones: [{ number: words }],
          ...at({ name: words, addresses: [{ ...address, address_1: words }] }),
        }),
      );
      assertHarmless(html);
      assert.ok(!html.includes('\n\n'));
    });

  it('has an answer or a reason for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        try {
          convertPlaces([{ name: 'f', text }], 'Places', TODAY);
        } catch (error) {
          assert.equal((error as Error).constructor.name, 'UnusableFileError');
        }
      }),
    );
  });

  it('takes seconds for 10,000 services, and cuts words that nobody would read', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      service({
        id: `s${at}`,
        name: at % 10 ? `Hub ${at}` : '',
        description: at === 1 ? 'word '.repeat(1e6) : 'Come in',
      }),
    );
    const start = performance.now();
    const { written, leftOut, html } = convert(...many);
    assert.ok(performance.now() - start < 10_000);
    assert.deepEqual([written, leftOut.length], [9000, 1000]);
    assert.ok(html.length < 9000 * 1000);
  });
});
