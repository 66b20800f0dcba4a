// A ladder of policies, up to promise 4 of design.md. On every rung the three core parts stand and the whole way can be gone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, listen } from '../../e2e/site.mjs';
import { useParts } from './core-journey.mjs';
import { document } from './core-page.mjs';
import { test } from './host-server.mjs';

const dist = process.env.HANDRAIL_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));
const { 'handrail-all.js': hash } = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'));

const MODULE = '<script type="module" src="/dist/handrail.js"></script>';
const ALL = '<script defer="defer" src="/dist/handrail-all.js"></script>';
const NONCE = '<script nonce="abc123" type="module" src="/dist/handrail.js"></script>';
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'";
const trusted = (list) => `${strict}; require-trusted-types-for 'script'${list && `; trusted-types ${list}`}`;

/** `css: ''` leaves handrail.css out, so that the script has to bring the styles, and the reader of hours besides. */
const rungs = {
  'no policy at all': {},
  'no policy, no handrail.css': { css: '' },
  "script-src 'self'": { policy: "script-src 'self'" },
  "script-src 'self', no handrail.css": { policy: "script-src 'self'", css: '' },
  'a nonce': { policy: "script-src 'nonce-abc123'", tags: NONCE, css: '' },
  'a nonce and strict-dynamic': { policy: "script-src 'nonce-abc123' 'strict-dynamic'", tags: NONCE, css: '' },
  'a nonce, strict-dynamic and no base': {
    policy: "script-src 'nonce-abc123' 'strict-dynamic' 'unsafe-inline' https:; object-src 'none'; base-uri 'none'",
    tags: NONCE,
  },
  'the hash of the single file': {
    policy: `default-src 'none'; script-src '${hash}'; style-src 'self'; form-action 'self'`,
    tags: ALL.replace('src', `integrity="${hash}" src`),
  },
  "style-src 'self'": { policy: "style-src 'self'", css: '' },
  "style-src 'none', no handrail.css": { policy: "style-src 'none'; script-src 'self'", css: '' },
  'nothing but scripts and styles': {
    policy: `${strict}; font-src 'none'; img-src 'none'; connect-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'`,
  },
  'Trusted Types required': { policy: trusted(''), css: '' },
  'Trusted Types, no policy allowed': { policy: trusted("'none'"), css: '' },
  'Trusted Types, no policy allowed, the single file': { policy: trusted("'none'"), tags: ALL, css: '' },
  'Trusted Types, another policy allowed': { policy: trusted('other') },
  'Trusted Types, a list of names': { policy: trusted("other lit-html dompurify 'allow-duplicates'") },
  'Trusted Types, a default policy that refuses everything': {
    policy: trusted('default'),
    tags: `<script src="/host/refuse.js"></script>${MODULE}`,
  },
  'the policy in the page itself': {
    head: `<meta charset="utf-8" /><meta http-equiv="content-security-policy" content="${trusted("'none'")}" />`,
  },
  'two policies at once': { policy: `${trusted("'none'")}, script-src 'self'; style-src 'self'; form-action 'self'` },
  'every feature denied by Permissions-Policy': {
    policy: strict,
    headers: async (page) => {
      // Chromium complains about names that it does not know, so it is asked for those it has.
      const names = await page.evaluate(() => document.featurePolicy.features());
      return { 'permissions-policy': names.map((name) => `${name}=()`).join(', ') };
    },
  },
  'every other strict header': {
    policy: trusted("'none'"),
    headers: () => ({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    }),
  },
};

const REFUSE = `const refuse = () => { throw new Error('The page refuses this.'); };
trustedTypes.createPolicy('default', { createHTML: refuse, createScript: refuse, createScriptURL: refuse });
document.documentElement.id = 'prepared';`;

for (const [host, { policy, headers, ...how }] of Object.entries(rungs)) {
  test(`${host}: the three core parts work, and no rule is broken`, async ({ page, host: server }) => {
    const { complaints, requests } = await listen(page, server);
    const body = document(how);
    server.pages = {
      '/host/page.html': {
        body,
        headers: { ...(policy && { 'content-security-policy': policy }), ...(await headers?.(page)) },
      },
      '/host/refuse.js': { body: REFUSE },
    };
    await page.goto('/host/page.html');
    if (body.includes('refuse.js')) await expect(page.locator('#prepared')).toHaveCount(1);
    await useParts(page, host);
    expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
    const others = requests.filter((path) => !/^\/(?:host|dist)\/|^\/ask-us-to-call-you$/.test(path));
    expect(others, `${host}: all parts: nothing else is asked for`).toEqual([]);
  });
}
