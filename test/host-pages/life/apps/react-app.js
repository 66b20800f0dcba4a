// The parts in React 19, in its strict mode (which mounts everything twice), with a controlled field.
import { StrictMode, createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

function App() {
  const [state, setState] = useState(window.firstState);
  const [name, setName] = useState('');
  window.app = { set: (change) => flushSync(() => setState((now) => ({ ...now, ...change }))) };
  if (!state.mounted) return h('p', null, 'Nothing here');
  return h(
    'div',
    { className: state.look },
    h(
      'handrail-step-guide',
      { id: 'tea', class: state.look },
      h('h2', null, state.title),
      h(
        'ol',
        null,
        state.steps.map(({ key, words, see }) =>
          h(
            'li',
            { key },
            h('h3', null, words),
            h('p', null, `Details of ${words}`),
            see && h('p', { 'data-handrail-part': 'see' }, see),
          ),
        ),
      ),
    ),
    h(
      'handrail-talk-to-a-person',
      { id: 'talk' },
      h('h2', null, 'Talk to a person'),
      h('ul', null, h('li', null, h('p', null, h('a', { href: `tel:${state.phone}` }, `Call ${state.phone}`)))),
    ),
    h(
      'handrail-form',
      null,
      h('h2', null, 'Ask us to call you'),
      h(
        'form',
        { method: 'post', action: '/ask-us-to-call-you' },
        h(
          'handrail-field',
          null,
          h('label', { htmlFor: 'name' }, state.label),
          state.hint && h('p', { className: 'handrail-hint' }, state.hint),
          h('input', {
            id: 'name',
            name: 'name',
            required: state.required,
            value: name,
            onChange: ({ target }) => setName(target.value),
          }),
        ),
        h(
          'handrail-field',
          null,
          h('label', { htmlFor: 'note' }, 'Anything else'),
          h('input', { id: 'note', name: 'note' }),
        ),
        h('button', null, 'Send'),
      ),
    ),
    h('p', { className: 'echo' }, `Typed: ${name}`),
  );
}
createRoot(document.querySelector('#app')).render(h(StrictMode, null, h(App)));
