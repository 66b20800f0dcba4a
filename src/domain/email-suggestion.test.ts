import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emailSuggestion } from './email-suggestion.js';

/** Whole Damerau-Levenshtein distances; it has no types. */
const distance = createRequire(import.meta.url)('damerau-levenshtein') as (
  one: string,
  other: string,
) => { steps: number };

const COMMON =
  `gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com yahoo.com yahoo.co.uk icloud.com live.com live.co.uk
  btinternet.com sky.com aol.com virginmedia.com talktalk.net ntlworld.com nhs.net`.split(/\s+/);

/** Real domains of mail that are near those, or that people in the United Kingdom have. None of them is a slip. */
const REAL = `mail.com email.com ymail.com rocketmail.com hushmail.com fastmail.com protonmail.com proton.me
  pm.me zoho.com gmx.com gmx.co.uk gmx.net gmx.de me.com mac.com msn.com aim.com cloud.com inbox.com mail.ru mail.co.uk
  hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.be hotmail.nl hotmail.se hotmail.dk hotmail.no hotmail.ca hotmail.gr
  hotmail.ch hotmail.cl hotmail.com.au hotmail.com.br hotmail.com.tr hotmail.com.ar hotmail.co.jp hotmail.co.nz hotmail.co.za
  hotmail.co.th hotmail.co.il outlook.fr outlook.de outlook.es outlook.it outlook.ie outlook.pt outlook.com.au outlook.com.br
  outlook.co.th outlook.co.id live.fr live.nl live.ca live.ie live.de live.it live.be live.se live.com.au live.com.pt live.co.za
  yahoo.ca yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ie yahoo.in yahoo.ro yahoo.gr yahoo.se yahoo.pl yahoo.no yahoo.com.au
  yahoo.com.br yahoo.com.hk yahoo.com.ph yahoo.com.sg yahoo.com.tw yahoo.co.in yahoo.co.jp yahoo.co.nz yahoo.co.id yahoo.co.za
  yahoo.co.kr yahoo.co.th aol.co.uk aol.de aol.fr googlemail.de virgin.net blueyonder.co.uk tiscali.co.uk talk21.com
  btopenworld.com btconnect.com orange.net orange.fr o2.co.uk o2.pl plus.net plus.com sky.co.uk skynet.be freeserve.co.uk
  wanadoo.co.uk lineone.net supanet.com fsmail.net mypostoffice.co.uk nhs.uk nhs.scot wales.nhs.uk doctors.org.uk gov.uk
  gov.scot ac.uk parliament.uk qq.com 163.com web.de wp.pl onet.pl interia.pl seznam.cz freenet.de libero.it free.fr laposte.net
  yandex.ru yandex.com rediffmail.com example.org example.com love.com line.com life.com like.com five.com dive.com give.com
  sly.com spy.com say.com ski.com skyy.com all.com ao.com aon.com`.split(/\s+/);

describe('email suggestion', () => {
  for (const [typed, meant] of [
    ['ann@homtail.com', 'ann@hotmail.com'],
    ['ann@hotmial.com', 'ann@hotmail.com'],
    ['ann@hotmai.com', 'ann@hotmail.com'],
    ['ann@hotmail.con', 'ann@hotmail.com'],
    ['ann@hotmail.cmo', 'ann@hotmail.com'],
    ['ann@hotmail.co', 'ann@hotmail.com'],
    ['ann@hotmail.co.ku', 'ann@hotmail.co.uk'],
    ['ann@hotmail.couk', 'ann@hotmail.co.uk'],
    ['ann@hotmail.co.k', 'ann@hotmail.co.uk'],
    ['ann@hotmal.co.ku', 'ann@hotmail.co.uk'],
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmal.com', 'ann@gmail.com'],
    ['ann@gmaill.com', 'ann@gmail.com'],
    ['ann@gnail.com', 'ann@gmail.com'],
    ['ann@gmail.comm', 'ann@gmail.com'],
    ['ann@gmail.vom', 'ann@gmail.com'],
    ['ann@gmial.con', 'ann@gmail.com'],
    ['ann@gmail..com', 'ann@gmail.com'],
    ['ann@gmail,com', 'ann@gmail.com'],
    ['ann@gmailcom', 'ann@gmail.com'],
    ['ann@GMIAL.COM', 'ann@gmail.com'],
    ['ann@gmial.com.', 'ann@gmail.com'],
    ['\u200f ann @gm\u200bial.com\u00a0', 'ann@gmail.com'],
    ['Ann.Lee+nhs@gmial.com', 'Ann.Lee+nhs@gmail.com'],
    ['ann@googlmail.com', 'ann@googlemail.com'],
    ['ann@outlok.com', 'ann@outlook.com'],
    ['ann@yaho.com', 'ann@yahoo.com'],
    ['ann@yahooo.co.uk', 'ann@yahoo.co.uk'],
    ['ann@yahoo.co.u', 'ann@yahoo.co.uk'],
    ['ann@iclud.com', 'ann@icloud.com'],
    ['ann@live.con', 'ann@live.com'],
    ['ann@live.co.ku', 'ann@live.co.uk'],
    ['ann@btinernet.com', 'ann@btinternet.com'],
    ['ann@sky.cmo', 'ann@sky.com'],
    ['ann@aol.con', 'ann@aol.com'],
    ['ann@virginmeda.com', 'ann@virginmedia.com'],
    ['ann@talktalk.nett', 'ann@talktalk.net'],
    ['ann@talktlak.net', 'ann@talktalk.net'],
    ['ann@ntlword.com', 'ann@ntlworld.com'],
    ['ann@nhs.ent', 'ann@nhs.net'],
  ] as const) {
    it(`asks about ${typed} whether it is ${meant}`, () => assert.equal(emailSuggestion(typed), meant));
  }

  it('has nothing to say about the domains themselves', () => {
    for (const domain of COMMON)
      for (const typed of [domain, domain.toUpperCase(), `${domain}.`, ` ${domain}\u200b`])
        assert.equal(emailSuggestion(`ann@${typed}`), undefined, typed);
  });

  it('has nothing to say about other real domains', () => {
    for (const domain of REAL) assert.equal(emailSuggestion(`ann@${domain}`), undefined, domain);
  });

  for (const text of [
    '',
    '@',
    'ann',
    'ann@',
    '@gmial.com',
    'ann@gmial.com@',
    'a@b@gmial.com',
    'ann@gmial',
    'ann@.com',
    'ann@com',
  ])
    it(`leaves “${text}” to the check of the address`, () => assert.equal(emailSuggestion(text), undefined));

  it('puts right any one slip of a finger, but for short names', () => {
    const long = COMMON.filter((domain) => domain.indexOf('.') > 4);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz.'),
        fc.constantFrom('more', 'less', 'other', 'swapped'),
        (domain, place, letter, slip) => {
          const at = place % domain.length;
          const [start, here, rest] = [domain.slice(0, at), domain[at]!, domain.slice(at + 1)];
          const typed = {
            more: start + letter + here + rest,
            less: start + rest,
            other: start + letter + rest,
            swapped: start + rest.slice(0, 1) + here + rest.slice(1),
          }[slip];
          fc.pre(!COMMON.includes(typed.replace(/\.+$/, '')) && !REAL.includes(typed));
          const found = emailSuggestion(`ann@${typed}`)?.slice(4);
          // "yahoo.coo" may be two; each is one slip away.
          assert.ok(found, typed);
          assert.ok(distance(found, typed).steps <= 1, `${typed} ${found}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('only suggests what is near', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'gmailhotcouk.ne'), maxLength: 14 });
    const anyDomain = fc.oneof(letters, fc.domain(), fc.constantFrom(...COMMON, ...REAL));
    fc.assert(
      fc.property(anyDomain, (typed) => {
        const found = emailSuggestion(`ann@${typed}`)?.slice(4);
        if (found) assert.ok(COMMON.includes(found) && distance(found, typed.replace(/\.+$/, '')).steps <= 2, typed);
      }),
      { numRuns: 3000 },
    );
  });

  it('has an answer to any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        emailSuggestion(text);
        const found = emailSuggestion(`${text}@gmial.com`);
        if (found) assert.equal(emailSuggestion(found), undefined);
      }),
    );
  });
});
