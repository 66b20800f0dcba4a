import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPlainLanguage } from './plain-language.js';

/*
 * Sentences with a form of "be" and a participle, most from our guides and documentation as they stood before there was a rule (22 November
 * 2026), and judged before it was tried: does it leave a reader in doubt about who acts, or name them last? The last 31 came out of 316 by chance, so that they
 * were not chosen with the rule in mind.
 */

const DOUBTFUL = `
Questions that are disabled or put away by your page are left out.
One or more must be selected.
The code is made by the browser.
Every file must be checked.
What was kept is cleared by the button.
A form that was open when the database was cleared by the browser is kept.
No criterion has been tested by a person who uses assistive technology.
The question must be answered.
The date must be given.
The group is described by the hint.
A screen reader is not told by us that a password is shown.
The app is made by the NHS.
Your request will be looked at in 2 working days.
The form needs to be filled in first.
Appointments should be cancelled a day before.
You will be contacted about your results.
Letters have to be brought to the desk.
This service is run by volunteers.
Your record can be seen by the surgery team.
Medicines are delivered to your home by a driver.
It has to be sent before Friday.
You were referred by Doctor Smith.
The gate is opened every morning by a member of staff.
Private reporting has to be switched on.
Photos of it are then checked by somebody at the NHS.
Questions that are disabled, read-only or put away by the page are not asked.
With fewer than about 100 answers nearly every group is too small to publish, and should not be asked about.`;

const PLAIN = `
If somebody may die or is badly hurt, call 999 now.
If the surgery is closed, call 111.
If you are lost, stay on the line.
You should see a message that your form has been sent.
You should hear that it has been written down.
You may be told to call again tomorrow.
You should see that your request was sent.
They are called social tariffs.
The phone may be locked to one company.
Photos and messages on it will be gone.
Select Allow when you are asked about the camera.
Help them write down what was said.
You may get a letter about what was agreed.
A phone that waits too long can feel as if it is broken.
It is sent to your phone.
A medicine you do not select is not ordered.
If it is approved, the prescription goes to your pharmacy.
You should see that you are logged in.
Say if a message may be left, and who may hear it.
The number may be hidden.
It is called an assessment.
If your details are not found, call your surgery.
Clever people are caught every day.
Nothing real is lost by waiting.
You are asked for money, a code or a password.
I think I have been scammed.
Some people are pushed to say yes.
Write down the date and what was ordered or booked.
An account can be proved by a phone number that the surgery holds.
Nothing is moved by style.
Phone numbers are said digit by digit.
It is sent by post.
The letter is sent by the end of May.
Results are ready by Monday.
You will be tired after it.
You need to be registered with a surgery.
The desk will be closed on Friday.
You must be 13 or older.
It is paid by the next day.
This will be needed later.
You will be pleased to hear that it works.
The clinic is open.
Its table of who may import whom is checked.
It says what is asked, where it goes, what stays on a device and why.
At most 20 kinds of problem are listed, with how many rows each has.
What was answered on the screen is ticked.
Those numbers are never put behind a button.
The other site is not told which page somebody came from.
Mark only hours when a person answers: an email address that can be written to at night has none.
When Stop is pressed, the focus goes to Listen.
The first name is marked with its language.
When all steps are shown, each step has its own.
Words inside other people's shadow roots, frames and pictures of text are not read.
A list of the questions of your form with the answers that were given, before they are sent.
A browser gives a yellow ground by itself, so a gap is seen before it is published, without any style of ours.
The speed is kept for as long as the page is open.
The device's own voice reads them, a sentence at a time, and the words that are said are marked.
Parts of this page are made with Handrail: the guide, the ways to reach a person, and the form.
Radios can be read at a glance, and a list cannot.
Shift counts when it is pressed alone, three times within 5 seconds.
The old national booking line is left out: nobody has confirmed it still answers.
Passwords, files, codes for one time, payment cards, hidden and disabled fields are never kept.
By what people said about themselves: numbers are rounded to 5.
At the first answer it is noted that a form was begun: which questions were asked, and no answer and no code.
Nobody is told in words that the other boxes were filled.
A form that is never sent counts as left.
The choice is the person's: it stays until the page is left, also when the part is taken out of it.
Keys that are pressed inside a frame or an embedded video are not heard.
Nothing is read until somebody presses Listen.
It is hidden again when the form is sent, when somebody leaves the page or comes back to it, and when the part leaves.
A larger number can be typed, a smaller one cannot.`;

const named = (text: string): boolean =>
  checkPlainLanguage([{ kind: 'paragraph', text }]).some(({ rule }) => rule === 'passive');
const lines = (text: string): string[] => text.trim().split('\n');

describe('who acts', () => {
  it('names most sentences that leave it in doubt, and next to no other', (test) => {
    const hits = lines(DOUBTFUL).filter(named);
    const extra = lines(PLAIN).filter(named);
    const precision = hits.length / (hits.length + extra.length);
    const recall = hits.length / lines(DOUBTFUL).length;
    const missed = lines(DOUBTFUL).filter((line) => !named(line));
    const said = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}; missed: ${missed.join(' ')}; extra: ${extra.join(' ')}`;
    test.diagnostic(`passive, ${lines(DOUBTFUL).length} doubtful and ${lines(PLAIN).length} plain sentences: ${said}`);
    assert.ok(precision >= 0.95 && recall >= 0.85, said);
  });

  for (const [text, words, suggestion] of [
    ['You will be contacted.', 'will be contacted', 'Say who will do it: "We will …".'],
    ['It must not be sent late.', 'must not be sent', 'Say who does it: "You …", "The surgery …".'],
    ['It is sent by the surgery.', 'is sent by', 'Start with who does it: "The surgery sends …".'],
  ] as const)
    it(`says of “${text}” what to write`, () =>
      assert.deepEqual(
        checkPlainLanguage([{ kind: 'paragraph', text }])
          .filter(({ rule }) => rule === 'passive')
          .map((finding) => [finding.words, finding.suggestion]),
        [[words, suggestion]],
      ));
});
