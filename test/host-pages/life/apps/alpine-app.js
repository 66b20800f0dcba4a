// The parts in Alpine 3, which works on the HTML of the page.
/* global Alpine */
document.querySelector('#app').innerHTML =
  `<div x-data x-init="$store.app"><template x-if="$store.app.mounted"><div :class="$store.app.look">
<handrail-step-guide id="tea" :class="$store.app.look">
<h2 x-text="$store.app.title"></h2>
<ol><template x-for="step in $store.app.steps" :key="step.key"><li><h3 x-text="step.words"></h3><p x-text="'Details of ' + step.words"></p><template x-if="step.see"><p data-handrail-part="see" x-text="step.see"></p></template></li></template></ol>
</handrail-step-guide>
<handrail-talk-to-a-person id="talk">
<h2>Talk to a person</h2>
<ul><li><p><a :href="'tel:' + $store.app.phone" x-text="'Call ' + $store.app.phone"></a></p></li></ul>
</handrail-talk-to-a-person>
<handrail-form>
<h2>Ask us to call you</h2>
<form method="post" action="/ask-us-to-call-you">
<handrail-field><label for="name" x-text="$store.app.label"></label><template x-if="$store.app.hint"><p class="handrail-hint" x-text="$store.app.hint"></p></template><input id="name" name="name" :required="$store.app.required" x-model="$store.app.name"></handrail-field>
<handrail-field><label for="note">Anything else</label><input id="note" name="note"></handrail-field>
<button>Send</button>
</form>
</handrail-form>
<p class="echo" x-text="'Typed: ' + $store.app.name"></p>
</div></template><template x-if="!$store.app.mounted"><p>Nothing here</p></template></div>`;
document.addEventListener('alpine:init', () => Alpine.store('app', { ...window.firstState, name: '' }));
window.app = {
  set: (change) => {
    if (change.mounted === false) Alpine.store('app').name = '';
    Object.assign(Alpine.store('app'), change);
    return new Promise((done) => Alpine.nextTick(done));
  },
};
