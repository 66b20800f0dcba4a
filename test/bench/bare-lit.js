// What Lit itself costs: each part as small as a Lit element can be that shows the page's own HTML through a slot and draws as
// many buttons and links as Handrail's part shows at first. It does nothing for anybody: no language, no checks, no steps.
import { css, html, LitElement } from 'lit';

class Bare extends LitElement {
  static styles = css`
    :host {
      display: block;
    }
    button {
      min-block-size: 56px;
      padding: 8px 20px;
      font: inherit;
    }
  `;

  firstUpdated() {
    this.setAttribute('data-bare-ready', '');
  }
}

const press = (event) => event.currentTarget.toggleAttribute('data-pressed');
const button = (words) => html`<button type="button" @click=${press}>${words}</button>`;

class BareStepGuide extends Bare {
  render() {
    return html`<slot></slot>${['Next step', 'I am stuck', 'Show all steps', 'Notes for a helper'].map(button)}`;
  }
}
class BareTalkToAPerson extends Bare {
  render() {
    return html`<slot></slot>${button('Ways to talk to us')}`;
  }
}
class BareForm extends Bare {
  render() {
    return html`<slot></slot>`;
  }
}
class BareField extends Bare {
  render() {
    return html`<slot></slot>`;
  }
}

customElements.define('bare-step-guide', BareStepGuide);
customElements.define('bare-talk-to-a-person', BareTalkToAPerson);
customElements.define('bare-form', BareForm);
customElements.define('bare-field', BareField);
