import { inText, type Placed, type Rule, sources } from './rule.js';

/** What guides ask people to do. A step whose first word is not here is looked at again, no more. */
const VERBS =
  `accept add agree allow answer approve arrange ask attach avoid be begin book borrow breathe bring browse buy call cancel carry
  change charge check choose clear close collect come compare complete confirm connect contact continue copy count create cut
  decide decline delete describe dial do download drag draw drop edit email enter explain fill find finish fold follow forget
  forward get give go hand hang have help hold ignore include insert install join keep know leave let listen log look lower make
  mark meet mention move name note offer open order pack pause pay phone pick place plan plug point post practise prepare press print prove put
  read receive record refer refresh register remember remove repeat reply report request reschedule reset restart return review
  roll save say scan scroll search see select send set share show sign sit skip slide speak spell stand start stay stop store
  subscribe swap swipe switch take talk tap tell text think tick touch transfer try turn type unlock unplug update upload use
  verify view visit wait walk wash watch wear wipe work write`.split(/\s+/);
const VERB = `(?:${VERBS.join('|')})`;
/** "If you have a phone, ", "On the next screen, ", "Now ": the verb comes after it. */
const LEAD_IN =
  /^(?:(?:if|when|once|before|after|to|on|in|at|from|under|with|for|as)\b[^,:]*[,:]\s*)?(?:(?:now|then|next|first|also|always|carefully|slowly),?\s+)?/i;
const NOT = /^(?:do not|don[’']t|never)\b\s*/i;

const STEP = /^step/;

/** Steps and what stands in them: each instruction is one thing to do. */
function* inSteps(blocks: readonly Placed[], pattern: RegExp, suggestion: string): Iterable<ReturnType<typeof hitOf>> {
  for (const { at, kind, text, step } of blocks) {
    if (kind === 'link' || (!STEP.test(kind) && step === undefined)) continue;
    for (const found of text.matchAll(pattern)) yield hitOf(at, found, suggestion);
  }
}
const hitOf = (at: number, { 0: words, index = 0 }: RegExpMatchArray, suggestion: string) => ({
  at,
  from: index,
  to: index + words.length,
  suggestion,
});

export const stepRules: readonly Rule[] = [
  {
    number: 12,
    name: 'two-actions',
    severity: 'error',
    source: sources.coga,
    *find(blocks) {
      const suggestion = 'Make 2 steps: one thing to do in each.';
      yield* inSteps(blocks, new RegExp(`\\band then ${VERB}\\b`, 'gi'), suggestion);
      // Often it is one act ("check and send"), so only look again.
      const both = inText(
        new RegExp(`^${VERB}\\b[^.!?,]*?,? and ${VERB}\\b(?! ?then)`, 'gi'),
        () => 'These may be 2 steps.',
        STEP,
      );
      for (const hit of both(blocks, {})) yield { ...hit, severity: 'warning' };
    },
  },
  {
    number: 13,
    name: 'verb-first',
    severity: 'warning',
    source: sources.own,
    *find(blocks) {
      for (const { at, kind, text } of blocks) {
        if (!STEP.test(kind) || !text) continue;
        const rest = text.replace(LEAD_IN, '').replace(NOT, '');
        const [first = ''] = /^[\p{L}’'-]+/u.exec(rest) ?? [];
        if (first && VERBS.includes(first.toLowerCase())) continue;
        const suggestion = 'Start the step with what to do: "Select …", "Enter …", "Call …".';
        yield { at, from: 0, to: text.length, suggestion };
      }
    },
  },
  {
    number: 14,
    name: 'negative-step',
    severity: 'warning',
    source: sources.own,
    find: inText(/^(?:do not|don[’']t|never|avoid)\b/gi, () => 'Say what to do.', STEP),
  },
  {
    number: 15,
    name: 'step-sentence',
    severity: 'warning',
    source: sources.manual,
    *find(blocks) {
      for (const { at, kind, text } of blocks) {
        if (kind !== 'step' || !text || /^["'“‘(]*[\p{Lu}\p{N}][^]*[.!?]["'”’)]*$/u.test(text)) continue;
        yield { at, from: 0, to: text.length, suggestion: 'Write a full sentence: a capital first, a full stop last.' };
      }
    },
  },
];
