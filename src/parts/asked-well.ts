import { tellAuthor } from '../platform/tell-author.js';
import { type AskedQuestion, questionsIn } from './answers.js';

const KEEPS = 'handrail-come-back,[data-handrail=come-back],.handrail-come-back';

/**
 * Tells the author of a form of questions what would lose its answers, make them worth nothing, or show them to somebody else.
 * @returns its questions
 */
export function askedWell(part: Element, form: HTMLFormElement | null, about: readonly string[]): AskedQuestion[] {
  if (!form) {
    tellAuthor(part, 'no-questions');
    return [];
  }
  // Not form.method: a control of that name would answer. Answers would stand in the address, and in the history of the browser.
  if (form.getAttribute('method')?.toLowerCase() !== 'post') tellAuthor(part, 'no-post');
  for (const name of about) if (!form.querySelector(`[name=${name}]`)) tellAuthor(part, 'no-about', name);
  const after = (part.getRootNode() as ParentNode).querySelector(KEEPS);
  if (after && part.compareDocumentPosition(after) & 12) tellAuthor(part, 'come-back');
  const questions = questionsIn(form);
  for (const { name, controls } of questions)
    if (controls.some((control) => (control as HTMLInputElement).defaultChecked)) tellAuthor(part, 'chosen', name);
  return questions;
}
