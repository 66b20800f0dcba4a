import type { Contents } from './contents.js';
import { filledGuide, gapsOf } from './guide.js';
import { said } from './markup.js';
import { headTags } from './page-head.js';
import { waysToAPerson } from './person.js';
import { folderOf } from './problems.js';
import { filledForm } from './questions.js';
import { type Spelling, spelled } from './spellings.js';

/** Text to copy, and where it goes. */
export interface Block {
  readonly name: string;
  readonly code: string;
}

export interface Snippet {
  /** As it stands on the page: what the blocks hold, without what a content system wants around it. */
  readonly html: string;
  readonly blocks: readonly Block[];
  /** What is still to be filled in. */
  readonly gaps: readonly string[];
  /** What whoever pastes it should know. */
  readonly notes: readonly string[];
}

const LANGUAGES: Record<string, string> = { en: 'English', cy: 'Welsh', ur: 'Urdu' };
const NATIONS: Record<string, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'isle-of-man': 'the Isle of Man',
};
/** How each content system wants it: README of test/host-pages/content-systems. */
const SPELLINGS: Record<string, Spelling> = {
  tags: 'tags',
  wordpress: 'data',
  data: 'data',
  classes: 'classes',
  frame: 'tags',
};

/** The name under which a form stands in the contents; English where there is no translation. */
const inLanguage = (name: string, language: string, known: Readonly<Record<string, string>>): string =>
  known[`${name}.${language}`] === undefined ? name : `${name}.${language}`;

/** What was asked for, in whichever spelling it is kept, and what to say of it. */
function chosen(answers: FormData, contents: Contents, today: string): { html: string; notes: string[] } {
  const what = said(answers, 'what');
  const notes: string[] = [];
  const parts: string[] = [];
  const language = said(answers, 'language') || 'en';
  if (what === 'urgent') parts.push(contents.urgent[said(answers, 'nation')] ?? contents.urgent['all-nations'] ?? '');
  if (what === 'guide') {
    const guide = contents.guides[said(answers, 'guide')];
    const html = guide?.html[language] ?? guide?.html['en'];
    if (guide && html) {
      parts.push(filledGuide(html, answers));
      notes.push('This guide is a draft. Somebody who knows your service should read it before you publish it.');
      if (guide.nations.length < 4)
        notes.push(
          `It is for ${guide.nations.map((nation) => NATIONS[nation] ?? nation).join(' and ')}, and says what to do in the other nations.`,
        );
      if (html !== guide.html['en']) notes.push(draftIn(language));
    }
  }
  if (what === 'form') {
    const name = inLanguage(said(answers, 'form'), language, contents.questions);
    const html = contents.questions[name];
    if (html) {
      parts.push(filledForm(html, answers));
      notes.push('Your server has to receive and check the answers too: some people have no script.');
      if (name.includes('.')) notes.push(draftIn(language));
    }
  }
  const wantsPerson =
    what === 'person' || (parts.length > 0 && what !== 'urgent' && answers.get('with-person') === 'yes');
  if (wantsPerson && answers.getAll('way').length) parts.push(waysToAPerson(answers, today).text);
  if (wantsPerson && said(answers, 'nation') === 'all-nations')
    notes.push('The bank holidays are those of England. Where others matter, make a page for each nation.');
  if ((what === 'guide' || what === 'form') && !wantsPerson && parts.length)
    notes.push('Put the ways to reach a person on the same page. Whoever is stuck is led there.');
  return { html: parts.join('\n'), notes };
}

const draftIn = (language: string): string =>
  `The ${LANGUAGES[language] ?? language} is a draft that no speaker has checked. Ask one before you publish it.`;

/** What a content system takes away, for what was chosen. */
function lossesOf(spelling: string, html: string): string[] {
  const losses: string[] = [];
  if (html.includes('<form')) {
    if (spelling === 'wordpress')
      losses.push(
        'WordPress keeps this form only if you are an administrator. From editors and authors it takes the boxes away.',
      );
    if (spelling === 'classes')
      losses.push('Editors that keep only classes take forms away. Use the form module of your system instead.');
    if (spelling === 'data') losses.push('Drupal’s Basic HTML and CKEditor 5 take forms away. TinyMCE keeps them.');
  }
  if (spelling === 'classes') {
    if (html.includes('data-handrail-hours'))
      losses.push(
        'Without attributes the hours are read out of your words. Days on which you are closed are shown, and people are told to call and check.',
      );
    if (/\slang="(?!en)/.test(html))
      losses.push(
        'Some of them take the language away too. Then a screen reader reads the words wrongly: ask your web team.',
      );
    if (/\snation="(?!england)/.test(html)) losses.push('Without attributes the bank holidays are those of England.');
  }
  if (spelling === 'frame')
    losses.push('Make the frame tall, or people scroll inside it. Links outside the frame do not reach what is in it.');
  return losses;
}

/** What to paste for these answers; undefined while nothing is chosen. An answer that cannot be right is left out. */
export function makeSnippet(answers: FormData, contents: Contents, today: string): Snippet | undefined {
  const paste = said(answers, 'paste') || 'tags';
  const { html: wanted, notes } = chosen(answers, contents, today);
  if (!wanted) return undefined;
  if (!answers.get('paste')) notes.unshift('Say where you will paste it. Until then this is for HTML of your own.');
  const html = spelled(wanted, SPELLINGS[paste] ?? 'tags');
  const isElsewhere = paste === 'frame' || said(answers, 'files') === 'elsewhere';
  const folder =
    folderOf(said(answers, isElsewhere ? 'files-address' : 'folder'), isElsewhere) ??
    (isElsewhere ? `https://files.example.org/handrail-${contents.version}/` : `/handrail-${contents.version}/`);
  const head = headTags(folder, isElsewhere, contents);
  const gaps = gapsOf(html);
  if (isElsewhere && !folderOf(said(answers, 'files-address'), true)) gaps.push('your address of Handrail’s files');
  const policy = { name: 'In your Content Security Policy, beside what it has', code: `${head.policy}\n` };
  const blocks: Block[] =
    paste === 'frame'
      ? [{ name: 'In the embed', code: `${head.html.text}${html}` }]
      : [
          { name: 'Once, in the head of the page', code: head.html.text },
          {
            name: 'Where you want it on the page',
            code: paste === 'wordpress' ? `<!-- wp:html -->\n${html.trimEnd()}\n<!-- /wp:html -->\n` : html,
          },
        ];
  return {
    html,
    blocks: answers.get('policy') === 'yes' ? [...blocks, policy] : blocks,
    gaps,
    notes: [...notes, ...lossesOf(paste, wanted)],
  };
}
