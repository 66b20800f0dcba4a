// Each line below an expected error is wrong on purpose: when the compiler takes it, the types have gone.
import type {} from 'handrail/react';

export const right = (
  <>
    <handrail-step-guide id="order" className="wide" view="one" helper onhandrail-step-change={(event) => event.step} />
    <handrail-field kind="nhs-number" message-empty="Enter your NHS number" ref={(field) => void field?.isConnected} />
    <handrail-form onhandrail-form-error={({ tries }) => tries.toFixed()} />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error: there is no such view */}
    <handrail-step-guide view="some" />
    {/* @ts-expect-error: a kind that field does not know */}
    <handrail-field kind="passport" />
    {/* @ts-expect-error: the event has no such field */}
    <handrail-step-guide onhandrail-step-change={(event) => event.detail.step} />
    {/* @ts-expect-error: there is no such part */}
    <handrail-guide />
  </>
);

// And in plain TypeScript.
const guide = document.createElement('handrail-step-guide');
guide.view = 'all';
// @ts-expect-error: there is no such view
guide.view = 'some';
