/** Nobody receives a form here, and sending it would lead away from the story. */
addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const answers = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const note = form.parentElement?.querySelector('output[data-sent]') ?? document.createElement('output');
  note.setAttribute('data-sent', '');
  note.textContent = `Storybook sends nothing. On a page this would go to ${form.getAttribute('action')}: ${answers}`;
  form.after(note);
});
