import { expect } from '@open-wc/testing';
import { roleAndName } from '../../../test/harness/accessibility.js';
import { place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { select } from '../../../test/harness/person.js';

const form = (
  box = '<label data-handrail-part="helping"><input type="checkbox" name="helping"> I am helping someone</label>',
) => `
  <handrail-form><form action="/sent" method="post">
    ${box}
    <handrail-field><label for="who"><span data-handrail-they="What is their full name?">What is your full name?</span></label>
      <p data-handrail-part="hint"><span data-handrail-they="As on their letters">As on your letters</span></p>
      <input id="who" name="who" autocomplete="name" required></handrail-field>
    <handrail-field><label for="mail">Email address</label>
      <input id="mail" name="mail" type="email" autocomplete="email"></handrail-field>
    <button>Send</button></form></handrail-form>
  <section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2></section>`;
const put = async (html = form()): Promise<HTMLElement> => {
  const page = await place(html);
  page.addEventListener('submit', (event) => event.preventDefault());
  return page;
};
const find = (page: Element, selector: string): HTMLInputElement => page.querySelector(selector) as HTMLInputElement;
const help = async (page: Element): Promise<void> => {
  find(page, '[name=helping]').click();
  await settled();
};

describe('form: I am helping someone', () => {
  it('asks about them, in the words of the page, and about you again', async () => {
    const page = await put();
    await help(page);
    expect((await roleAndName(find(page, '#who'))).name).to.equal('What is their full name?');
    expect(page.querySelector<HTMLElement>('[data-handrail-part=hint]')?.innerText.trim()).to.equal(
      'As on their letters',
    );
    await help(page);
    expect((await roleAndName(find(page, '#who'))).name).to.equal('What is your full name?');
  });

  it('says so beside the box', async () => {
    const page = await put();
    await help(page);
    const note = page.querySelector('.handrail-note');
    expect(note?.textContent).to.equal('The questions now ask about the person you are helping');
    expect(note?.getAttribute('role')).to.equal('status');
  });

  it('fills in nothing from the helper’s own details', async () => {
    const page = await put();
    await help(page);
    const tokens = (): string[] =>
      [...page.querySelectorAll<HTMLInputElement>('#who,#mail')].map((one) => one.getAttribute('autocomplete') ?? '');
    expect(tokens()).to.deep.equal(['off', 'off']);
    await help(page);
    expect(tokens()).to.deep.equal(['name', 'email']);
  });

  it('speaks of them in an error too', async () => {
    const page = await put();
    await help(page);
    await select('Send');
    await settled();
    expect(page.querySelector('.handrail-error')?.textContent).to.equal(
      'Error: Answer this question: What is their full name?',
    );
  });

  it('changes nothing that is sent, and keeps the answers', async () => {
    const page = await put();
    find(page, '#who').value = 'Ann';
    await help(page);
    const data = [...new FormData(page.querySelector('form') as HTMLFormElement)];
    expect(data).to.deep.equal([
      ['helping', 'on'],
      ['who', 'Ann'],
      ['mail', ''],
    ]);
  });

  it('finds the box in a row, in the third spelling, and ticked by the browser on the way back', async () => {
    const row =
      '<div class="handrail-helping"><input type="checkbox" id="h" name="helping" checked> <label for="h">Helping</label></div>';
    const page = await put(form(row));
    expect((await roleAndName(find(page, '#who'))).name).to.equal('What is their full name?');
  });

  it('gives the page its own HTML back when it leaves', async () => {
    const page = await put();
    const part = page.querySelector('handrail-form') as HTMLElement;
    await help(page);
    part.remove();
    expect(part.querySelector('[data-handrail-added],[data-handrail-was],[hidden]')).to.equal(null);
    expect(part.textContent).to.include('What is your full name?').and.not.to.include('their full name');
  });
});
