// The HTML that an author wrote, small enough to be looked at as a whole after every step.

const GUIDE = `<handrail-step-guide id="wifi">
  <h2>Join the Wi-Fi</h2>
  <p>It is free.</p>
  <div data-handrail-part="before"><h3>Before you start</h3><p>You need your phone.</p></div>
  <ol>
    <li><h3>Open Settings</h3><p>Then select <strong>Wi-Fi</strong>.</p>
      <p data-handrail-part="see">You should see names.</p><p data-handrail-part="if-not">If you do not: ask us.</p>
      <p data-handrail-part="helper">If you are helping: let them hold the phone.</p></li>
    <li id="own">Select our name, or <a href="tel:111">call 111</a>.
      <p data-handrail-part="warn">Before you go on: check the name.</p></li>
    <li><h3>Enter the password</h3><p>Take your time.</p></li>
  </ol>
  <div data-handrail-part="ending"><h3>What happens next</h3><p>You are online.</p></div>
  <p data-handrail-part="checked">Checked: 22 November 2026.</p>
</handrail-step-guide>`;

const TALK = `<handrail-talk-to-a-person id="talk">
  <h2>Talk to a person</h2>
  <p>You do not have to do this alone. <a href="#visit">Visit us</a></p>
  <ul>
    <li><h3>Phone</h3><p><a href="tel:+441632960123">01632 960 123</a></p>
      <p data-handrail-part="hours" data-handrail-hours="Mo-Su 00:00-24:00">At any time</p></li>
    <li><a href="sms:+447700900123">Text 07700 900 123</a>
      <p class="handrail-hours">Monday to Friday, 9am to 5pm</p></li>
    <li id="visit"><h3>Visit</h3><address>12 Hawthorn Road</address>
      <p data-handrail-part="hours" data-handrail-hours="Tu,Th 10:00-15:00">Tuesday and Thursday, 10am to 3pm</p></li>
  </ul>
  <p>Nobody minds how small it seems.</p>
</handrail-talk-to-a-person>`;

const FORM = `<handrail-form>
  <h2>Ask us to call you</h2>
  <form action="/ask-us-to-call-you" method="post">
    <handrail-field><label for="name">Full name</label><input id="name" name="name" required></handrail-field>
    <handrail-field><label>Phone number</label><p data-handrail-part="hint">With the area code.</p>
      <input name="phone" type="tel" required></handrail-field>
    <handrail-field><label for="mail">Email address</label><input id="mail" name="email" type="email"></handrail-field>
    <handrail-choices><fieldset><legend>How should we call?</legend><p class="handrail-hint">Video uses your data.</p>
      <label><input type="radio" name="how" value="phone" required> By phone</label>
      <label><input type="radio" name="how" value="video" required> By video</label></fieldset></handrail-choices>
    <handrail-choices required><fieldset><legend>What would help?</legend>
      <div><input type="checkbox" id="big" name="help" value="big"> <label for="big">Large print</label></div>
      <div><input type="checkbox" id="sign" name="help" value="sign"> <label for="sign">A signer</label></div>
    </fieldset></handrail-choices>
    <handrail-field><label for="when">Best time</label>
      <select id="when" name="when"><option value="">Any time</option><option>Morning</option></select></handrail-field>
    <handrail-field><label for="more">Anything else</label><textarea id="more" name="more"></textarea></handrail-field>
    <button>Send</button> <button formnovalidate name="later">Send what I have</button> <button type="reset">Start again</button>
  </form>
</handrail-form>`;

const FIELD = `<handrail-field><label>Your town</label><input name="town" required></handrail-field>`;
const CHOICES = `<handrail-choices><fieldset><legend>May we call?</legend>
  <label><input type="checkbox" name="may" required> You may call me</label></fieldset></handrail-choices>`;

/** Each part: its page, what stands beside it, what in it the page may add, move and take away, and its attributes. */
export const SUBJECTS = {
  'step-guide': {
    html: GUIDE,
    beside: TALK,
    items: 'ol > li, li > p, h3',
    more: { ol: '<li><h3>One more step</h3><p>Do it.</p></li>', li: '<p data-handrail-part="see">You see it.</p>' },
    attributes: { view: ['one', 'all', 'some', ''], helper: ['', null] },
  },
  'talk-to-a-person': {
    html: TALK,
    beside: '<p><a href="#talk">Talk to us</a></p>',
    items: 'ul > li, li > p, h3, p',
    more: {
      ul: '<li><h3>Email</h3><p><a href="mailto:a@hub.example">a@hub.example</a></p><p class="handrail-hours">Mondays, 9am to 5pm</p></li>',
      li: '<p data-handrail-part="cost">It is free.</p>',
    },
    attributes: { open: ['', 'false', null] },
  },
  form: {
    html: FORM,
    beside: TALK,
    items: 'form > :not(button), fieldset > label, fieldset > div, p',
    more: { form: FIELD + CHOICES, fieldset: '<label><input type="checkbox" name="x"> Another</label>' },
    attributes: { 'message-empty': ['Please answer', null], required: ['', null] },
  },
};

/** The same HTML in the second spelling. */
export const spelled = (spelling, html) =>
  spelling === 1
    ? html
    : html
        .replace(/<handrail-([a-z-]+) required/g, '<section data-handrail="$1" data-handrail-required')
        .replace(/<handrail-([a-z-]+)/g, '<section data-handrail="$1"')
        .replace(/<\/handrail-[a-z-]+>/g, '</section>');
