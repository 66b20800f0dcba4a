/* global document -- read in the page */
// Makes the picture in the README: `npm run picture`, after a build. Three phones side by side: a step, a person, a form.
import { chromium } from '@playwright/test';
import { serve } from '../test/host-pages/serve.mjs';
import { chromiumArgs, findChromium } from './browsers.mjs';

const site = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const phone = await browser.newPage({ viewport: { width: 390, height: 760 }, deviceScaleFactor: 2 });
const shots = [];
const shoot = async () => shots.push((await phone.screenshot()).toString('base64'));
await phone.goto(`${site.url}/charity.html`);
await phone.getByRole('button', { name: 'Next step' }).click();
await shoot();
await phone.getByRole('link', { name: 'I am stuck' }).click();
await phone.evaluate(() => document.querySelector('handrail-talk-to-a-person').scrollIntoView());
await shoot();
await phone.getByRole('button', { name: 'Ask us to call you' }).click();
await shoot();
const sheet = await browser.newPage({ viewport: { width: 1290, height: 800 } });
await sheet.setContent(
  `<body style="margin:20px;display:flex;gap:20px;background:#e9edf0">${shots.map((png) => `<img width="403" height="760" style="object-fit:contain" alt="" src="data:image/png;base64,${png}">`).join('')}`,
);
await sheet.waitForFunction(() => [...document.images].every((image) => image.complete));
await sheet.screenshot({ path: 'stories/readme-picture.png' });
await browser.close();
await site.close();
