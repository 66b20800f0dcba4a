import 'handrail';
import 'handrail/handrail.css';
// Types only: what each part may be given, and what it tells.
import type {} from 'handrail/react';
import { useState } from 'react';

export function App() {
  const [step, setStep] = useState(1);
  return (
    <main>
      <h1>Order a repeat prescription</h1>
      <p>
        You can order a <handrail-explain-a-word>repeat prescription</handrail-explain-a-word> from home.
      </p>
      <handrail-step-guide id="order" view="one" onhandrail-step-change={(event) => setStep(event.step)}>
        <h2>How to order</h2>
        <ol>
          <li>
            <h3>Open the NHS App</h3>
            <p data-handrail-part="see">You should see your name at the top.</p>
          </li>
          <li>
            <h3>Choose your medicines</h3>
            <p>Select each medicine that you need.</p>
          </li>
        </ol>
      </handrail-step-guide>
      <handrail-talk-to-a-person id="talk">
        <h2>Talk to a person</h2>
        <ul>
          <li>
            <h3>Phone us</h3>
            <p>
              <a href="tel:+441632960123">Call 01632 960 123</a>
            </p>
            <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00">
              Monday to Friday, 9am to 5pm
            </p>
          </li>
        </ul>
      </handrail-talk-to-a-person>
      <handrail-form>
        <h2>Ask us to call you</h2>
        <form action="/call-me" method="post">
          <handrail-field>
            <label htmlFor="full-name">Your full name</label>
            <input id="full-name" name="full-name" autoComplete="name" required />
          </handrail-field>
          <button>Ask for a call</button>
        </form>
      </handrail-form>
      <p>The app knows that this is step {step}.</p>
    </main>
  );
}
