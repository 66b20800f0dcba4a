// The parts in Vue 3, compiled in the page, with v-model on a field.
/* global Vue */
const template = `<div v-if="mounted" :class="look">
<handrail-step-guide id="tea" :class="look">
<h2>{{ title }}</h2>
<ol><li v-for="step in steps" :key="step.key"><h3>{{ step.words }}</h3><p>Details of {{ step.words }}</p><p v-if="step.see" data-handrail-part="see">{{ step.see }}</p></li></ol>
</handrail-step-guide>
<handrail-talk-to-a-person id="talk">
<h2>Talk to a person</h2>
<ul><li><p><a :href="'tel:' + phone">Call {{ phone }}</a></p></li></ul>
</handrail-talk-to-a-person>
<handrail-form>
<h2>Ask us to call you</h2>
<form method="post" action="/ask-us-to-call-you">
<handrail-field><label for="name">{{ label }}</label><p v-if="hint" class="handrail-hint">{{ hint }}</p><input id="name" name="name" :required="required" v-model="name"></handrail-field>
<handrail-field><label for="note">Anything else</label><input id="note" name="note"></handrail-field>
<button>Send</button>
</form>
</handrail-form>
<p class="echo">Typed: {{ name }}</p>
</div><p v-else>Nothing here</p>`;
const app = Vue.createApp({ template, data: () => ({ ...window.firstState, name: '' }) });
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('handrail-');
const instance = app.mount('#app');
window.app = {
  set: (change) => {
    // As React's state goes with its component, so does this.
    if (change.mounted === false) instance.name = '';
    Object.assign(instance, change);
    return Vue.nextTick();
  },
};
