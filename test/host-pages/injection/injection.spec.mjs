// Text that tries to become code: none of it runs, none of it becomes HTML, and none of it leads anywhere.
import { readFileSync } from 'node:fs';
import { expect, test as base } from '../../e2e/site.mjs';
import { openingHoursFromWords } from '../../../src/domain/opening-hours-in-words.js';
import { parseOpeningHours } from '../../../src/domain/opening-hours.js';
import { dateProblem } from '../../../src/domain/date.js';
import { emailProblem } from '../../../src/domain/email.js';
import { emailSuggestion } from '../../../src/domain/email-suggestion.js';
import { nationalInsuranceProblem } from '../../../src/domain/national-insurance-number.js';
import { nhsNumberProblem } from '../../../src/domain/nhs-number.js';
import { moneyProblem } from '../../../src/domain/number.js';
import { codeProblem } from '../../../src/domain/one-time-code.js';
import { phoneProblem } from '../../../src/domain/phone.js';
import { postcodeDoubt, postcodeProblem } from '../../../src/domain/postcode.js';
import { spreadDate } from '../../../src/domain/whole-date.js';

const here = (name) => new URL(name, import.meta.url);
const { note, ...classes } = JSON.parse(readFileSync(here('payloads.json'), 'utf8'));
const fixture = readFileSync(here('fixture.html'), 'utf8');
const SETS = ['words', 'attributes', 'names', 'answers'];
const LONG = ['long', 'what slows a bad pattern'];
const written = ([text, times]) => text.repeat(times);
/** What reads a text that a page or a person has written. */
const RULES = [
  parseOpeningHours,
  openingHoursFromWords,
  emailProblem,
  emailSuggestion,
  phoneProblem,
  postcodeProblem,
  postcodeDoubt,
  nhsNumberProblem,
  nationalInsuranceProblem,
  codeProblem,
  moneyProblem,
  spreadDate,
  (text) => dateProblem({ day: text, month: text, year: text }, { min: text, max: text }),
];

/** These are reported, and not stopped: a canary that a policy silences would prove nothing. */
const REPORTED = "require-trusted-types-for 'script'; script-src 'self'";
const HTML = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Injection</title>
<link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script></head>
<body><main>${body}</main></body></html>`;

// A few thousand times a page is filled, used and looked at. On a busy machine that takes its time.
base.describe.configure({ timeout: 180_000 });

/** A page of its own, and what it asked for that nobody may ask for. */
const test = base.extend({
  net: async ({ page }, use) => {
    const caught = [];
    page.on('request', (request) => {
      if (/canary/.test(new URL(request.url()).hostname)) caught.push(`asked for ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      caught.push(`a dialog said ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript({ path: here('in-page.js').pathname });
    let body = '';
    await page.route(/canary\.invalid/, (route) => route.abort());
    await page.route('**/injection.html*', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy-report-only': REPORTED },
        body: HTML(body),
      }),
    );
    const open = async (html = '', after = '') => {
      body = html;
      await page.goto(`/injection.html${after}`);
      await page.waitForFunction(() => customElements.get('handrail-choices'));
      await page.evaluate((text) => window.injection.start(text), fixture);
    };
    await use({ caught, open });
  },
});

/** Every payload of a class in every place of a set; what went wrong, with the payload before it. */
const lookAtAll = (page, set, payloads) =>
  page.evaluate(
    async ([places, texts]) => {
      const told = [];
      for (const text of texts) {
        for (const fault of await window.injection.look(places, text))
          told.push(`${JSON.stringify(text.slice(0, 80))} in ${fault}`);
      }
      return told;
    },
    [set, payloads],
  );

/**
 * What takes a method or a property from a form or from the document: the browser's own rule for names. There a part gives the
 * page's HTML back, and the last test but one says what stands then.
 */
const TAKES = 'title getAttribute setAttribute removeAttribute querySelector querySelectorAll addEventListener'.split(
  ' ',
);
const takes = (text) => TAKES.includes(text);

/** Each test has a page of its own, and waits more than it works. */
test.describe.configure({ mode: 'parallel' });

for (const [kind, payloads] of Object.entries(classes)) {
  if (LONG.includes(kind)) continue;
  test(`${kind}: ${payloads.length} payloads in every place of every part`, async ({ page, net }) => {
    await net.open();
    const told = [];
    for (const set of SETS) {
      const tried = payloads.filter((text) => !takes(text) || ['words', 'answers'].includes(set));
      told.push(...(await lookAtAll(page, set, tried)));
    }
    expect([...told, ...net.caught]).toEqual([]);
  });
}

test('there are 200 payloads and more, and no two are the same', () => {
  const all = Object.values(classes).flatMap((list) => list.map(String));
  expect(note).toContain('canary');
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
});

test('long words, and words that slow a bad pattern down, in every text and every rule', async ({ page, net }) => {
  await net.open();
  const texts = LONG.flatMap((kind) => classes[kind]).map(written);
  for (const text of texts) {
    // Whatever takes a time that grows with the square of these lengths does not come back before the test ends.
    for (const rule of RULES) rule(text);
  }
  expect([...(await lookAtAll(page, 'rules', texts)), ...net.caught]).toEqual([]);
});

test('names that take a method or a property away: the words and the questions stay', async ({ page, net }) => {
  for (const name of TAKES) {
    const html = fixture
      .replaceAll('name="full-name"', `name="${name}"`)
      .replace('<form ', `<form name="${name}-form" `);
    await net.open(html);
    // In the page, with methods that nobody has taken: the test's own finders look through forms too.
    const stands = await page.evaluate(async () => {
      const all = (selector) => [...window.Document.prototype.querySelectorAll.call(document, selector)];
      await window.injection.settled(all('main')[0]);
      const [guide] = all('handrail-step-guide');
      return {
        words: all('main')[0].innerText.includes('Order a prescription'),
        guide: guide.hasAttribute('data-handrail-ready') || !!guide.shadowRoot.querySelector('slot'),
        controls: all('form label').filter((label) => label.getClientRects().length).length,
      };
    });
    expect(stands, name).toEqual({ words: true, guide: true, controls: 27 });
  }
  expect(net.caught).toEqual([]);
});

/** What a content system that takes `onclick` away lets an editor write. */
const DATA = [
  ...'onclick onfocus onpointerover onanimationstart oncontentvisibilityautostatechange onbeforematch style srcdoc src href action formaction'
    .split(' ')
    .map((name) => `data-handrail-${name}="javascript:canary()"`),
  'data-handrail-tabindex="0" data-handrail-autofocus="" data-handrail-onfocus="canary()"',
  'data-handrail-contenteditable="" data-handrail-is="x" data-handrail-slot="x" data-handrail-__proto__="canary()"',
  ...['onclick=canary%28%29', 'onclick=canary()', 'href=javascript%3Acanary()', 'src=x onerror=canary()'].map(
    (was) => `data-handrail-was="${was}"`,
  ),
  'data-handrail-was="style=background%3Aurl(https%3A//canary.invalid/was)"',
  'data-handrail-was="id=%E0%A4%A role=%zz aria-label=%"',
  'data-handrail-was="__proto__=canary() constructor=x = == on=x"',
];

for (const data of DATA) {
  test(`a wrapper and everything in it with ${data}`, async ({ page, net }) => {
    const html = fixture
      .replace(/<handrail-([a-z-]+) class="[^"]*"([^>]*)/g, (_, part, own) => {
        const marked = own.replace(/ (?=[a-z])/g, ' data-handrail-');
        return `<section data-handrail="${part}" ${data}${marked}`;
      })
      .replace(/<\/handrail-[a-z-]+>/g, '</section>')
      .replace(/<(h2|h3|p|a|li|ol|ul|label|input|fieldset|legend)(?=[ >])/g, `<$1 ${data}`);
    await net.open(html);
    await expect(page.locator('[data-handrail]:not([data-handrail-ready])')).toHaveCount(0);
    const found = await page.evaluate(async () => {
      const { settled, everything, useAll, ran, thrown } = window.injection;
      const main = document.querySelector('main');
      await settled(main);
      await useAll(main);
      const told = [];
      for (const element of everything(main)) {
        for (const { name, value } of element.attributes) {
          if (
            /^on|^(?:src|srcdoc|style|is|autofocus|contenteditable|action|formaction)$/.test(name) &&
            value !== '/never'
          )
            told.push(`${name}="${value}" came onto <${element.localName}>`);
          if (name === 'href' && !/^(?:tel:|sms:|mailto:|#|https:\/\/elsewhere\.example\/$)/.test(value))
            told.push(`a link leads to ${value}`);
        }
        for (const type of ['click', 'focus', 'pointerover', 'animationstart', 'beforematch'])
          element.dispatchEvent(new Event(type));
      }
      await settled(main);
      return [...told, ...ran, ...thrown];
    });
    expect([...found, ...net.caught]).toEqual([]);
  });
}

test('the page’s own address: whatever stands in it, nothing runs and nothing is thrown', async ({ page, net }) => {
  const texts = Object.entries(classes).flatMap(([kind, list]) => (LONG.includes(kind) ? [] : list));
  await net.open(fixture);
  const found = await page.evaluate(async (hashes) => {
    const { settled, ran, thrown } = window.injection;
    const main = document.querySelector('main');
    const before = main.querySelectorAll('*').length;
    for (const hash of hashes) {
      location.hash = hash;
      const link = document.createElement('a');
      link.href = location.href; // Pressed again, it causes no `hashchange`.
      main.append(link);
      link.click();
      link.remove();
      await settled(main);
    }
    const after = main.querySelectorAll('*').length;
    return [...ran, ...thrown, ...(after === before ? [] : [`${after} elements, and there were ${before}`])];
  }, texts);
  for (const text of ['<img src=x onerror=canary()>', 'javascript:canary()', '%E0%A4%A', '"]onclick=canary()']) {
    await net.open(fixture, `?${encodeURIComponent(text)}=${text}#${text}`);
    await expect(page.locator('handrail-form[data-handrail-ready]')).toHaveCount(3);
    found.push(...(await page.evaluate(() => [...window.injection.ran, ...window.injection.thrown])));
  }
  expect([...found, ...net.caught]).toEqual([]);
});

test('the state of the history: whatever stands in it, one question is asked and nothing is thrown', async ({
  page,
  net,
}) => {
  const texts = ['prototypes', 'days and numbers that are none', "names the page's own objects have"].flatMap(
    (kind) => classes[kind],
  );
  await net.open();
  const told = await page.evaluate(async (payloads) => {
    const { copyOf, settled, ran, thrown } = window.injection;
    const deep = (levels) => (levels ? { at: deep(levels - 1), 'form-0': deep(levels - 1) } : 'x');
    const odd = [...payloads, -1, 1, 1.5, 2, 3, 1e308, NaN, Infinity, null, true, [], [1], {}, deep(9), 7n, '1', 'pop'];
    odd.push(new Date(NaN), new Map([['at', 1]]), /x/, new Error('x'), new Array(1e5));
    const entries = [
      ...odd,
      ...odd.map((at) => ({ at })),
      ...odd.map((other) => ({ at: 1, from: other, returns: other, [other]: other })),
      JSON.parse('{"__proto__":{"at":1},"constructor":{"prototype":{"at":1}},"at":1}'),
    ];
    const states = [
      ...odd,
      ...odd.map((handrail) => ({ handrail, theirs: 'kept' })),
      ...entries.map((entry) => ({ handrail: { 'form-0': entry }, theirs: 'kept' })),
    ];
    const said = (value) =>
      Object(value) === value
        ? `{${Object.entries(value).map(([key, one]) => `${key}: ${said(one)}`)}}`
        : `${typeof value} ${value}`;
    const main = document.querySelector('main');
    const faults = [];
    for (const [index, state] of states.entries()) {
      history.replaceState(state, '');
      const form = copyOf('.pages');
      main.append(form);
      await settled(main);
      const look = (when) => {
        const asked = [...form.querySelectorAll('.first,.second,.check')].filter((one) => one.getClientRects().length);
        if (asked.length !== 1) faults.push(`${when}: ${asked.length} questions are asked`);
        if (state?.theirs && history.state?.theirs !== 'kept') faults.push(`${when}: the page’s own state is gone`);
      };
      look('at first');
      const other = states[(index * 7) % states.length];
      window.dispatchEvent(new window.PopStateEvent('popstate', { state: other }));
      await settled(main);
      look(`after Back of the browser to ${said(other)}`);
      for (const name of index % 4 ? [] : ['Continue', 'Back']) {
        [...form.shadowRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === name)?.click();
        await settled(main);
        look(`after ${name}`);
      }
      form.remove();
      faults.push(...ran.splice(0), ...thrown.splice(0));
      if (faults.length) return [`with ${said(state)}`.slice(0, 300), ...faults];
    }
    return states.length > 500 ? [] : [`only ${states.length} states`];
  }, texts);
  expect([...told, ...net.caught]).toEqual([]);
});

test('what other scripts have stored is neither read nor changed', async ({ page, net }) => {
  const texts = Object.entries(classes).flatMap(([kind, list]) => (LONG.includes(kind) ? [] : list));
  await page.addInitScript((values) => {
    for (const store of [localStorage, sessionStorage]) {
      store.clear();
      for (const name of ['handrail', 'handrail-view', 'handrail-step', 'step', '__proto__', 'open']) {
        store.setItem(name, values.join());
      }
    }
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear']) {
      // Whether somebody has asked to keep their place in a guide is ours to know, under a name of ours.
      window.Storage.prototype[name] = (key) =>
        /^handrail guide \S/.test(key) ? null : window.injection.thrown.push(`storage: ${name} ${key}`);
    }
  }, texts);
  await net.open(fixture);
  const found = await page.evaluate(async () => {
    await window.injection.settled(document.querySelector('main'));
    await window.injection.useAll(document.querySelector('main'));
    return [
      Object.keys(localStorage).length,
      Object.keys(sessionStorage).length,
      ...window.injection.ran,
      ...window.injection.thrown,
    ];
  });
  expect([...found, ...net.caught]).toEqual([6, 6]);
});

/** Each is a fault planted in the page, to see that the test would have caught it in ours. */
const LEAKS = {
  'it was run': (node, payload) => (node.innerHTML = payload),
  'came into the page': (node, payload) => {
    const ours = node.appendChild(document.createElement('p'));
    ours.setAttribute('data-handrail-added', '');
    ours.innerHTML = payload;
  },
  'our link leads to': (node) => {
    const ours = node.appendChild(document.createElement('a'));
    ours.setAttribute('data-handrail-added', '');
    ours.href = 'javascript:void 0';
  },
  'came onto the page’s own': (node) => node.setAttribute('onclick', 'canary()'),
  'rejected: planted': () => void Promise.reject(new Error('planted')),
};

for (const [fault, leak] of Object.entries(LEAKS)) {
  test(`the net catches: ${fault}`, async ({ page, net }) => {
    await net.open();
    await page.evaluate((source) => {
      const act = (0, eval)(source);
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const root of addedNodes) {
            const node = root.querySelector?.('.intro');
            if (node) act(node, node.textContent);
          }
      }).observe(document.querySelector('main'), { childList: true });
    }, `(${leak})`);
    const faults = await page.evaluate(() =>
      window.injection.run('words', '<img src=https://canary.invalid/planted onerror=canary()>'),
    );
    // The picture that was asked for fails in its own time.
    if (fault === 'it was run') await page.waitForFunction(() => window.injection.ran.length > 0);
    const told = [...faults, ...(await page.evaluate(() => window.injection.ran))];
    expect(told.join()).toContain(fault);
    if (fault === 'it was run') expect(net.caught.join()).toContain('canary.invalid/planted');
  });
}
