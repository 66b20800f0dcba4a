import { inText, type Rule, sources } from './rule.js';

/*
 * Not every passive is a fault: "a code is sent to your phone" says what matters, and our reviewed guides have 50 of them. Two kinds leave
 * people in doubt about who acts: what has to be done by nobody in particular, and an actor who comes last. Only these are named.
 *
 * retext-passive 5.0.0 was tried on the pieces of voice-rules.test.ts on 23 November 2026, and names every passive with an irregular verb and
 * none with a regular one: precision 0.38, recall 0.44 (on the first 67), for 25 packages more.
 */

const BE = '(?:is|are|was|were|be|been|being)';
/** Regular ones end in -ed. */
const IRREGULAR = `begun bought brought built chosen cut done drawn fed felt forgotten found given heard held hidden kept known led left lent lost
  made meant met paid put read rung said seen sent set shown shut sold spent spoken stolen taken taught told understood worn written`;
/** How somebody or something is, and not what is done to them. */
const STATES = `advised allergic bored closed concerned confused crowded disabled embarrassed excited finished frightened interested
  located married needed pleased prepared registered related required retired scared supposed surprised tired used worried`;
const listed = (words: string): string => words.trim().split(/\s+/).join('|');
const BETWEEN = '(?:(?:not|also|always|often|only|never|then|all|[a-z]+ly)\\s+)*';
const DONE = `(?!(?:${listed(STATES)})\\b)(?:[a-z]{2,}ed|${listed(IRREGULAR)})\\b`;
const DUTY = '(?:must|should|shall|will|needs?\\s+to|ha(?:s|ve)\\s+to)';
/** Whom, and not when, where or how: "by the end of May", "by Monday", "by post". */
const ACTOR =
  '(?:us|you|them|him|her|me|somebody|someone|people|staff|(?:an?|the|our|your|their|his|its|each|another)\\s+(?!(?:end|time|way|side|door|day|date|week|month|deadline|next|same|bus|train)\\b)|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)\\p{Lu})';

export const voiceRules: readonly Rule[] = [
  {
    number: 25,
    name: 'passive',
    severity: 'warning',
    source: sources.manual,
    *find(blocks, options) {
      yield* inText(new RegExp(`\\b${DUTY}\\s+${BETWEEN}be\\s+${BETWEEN}${DONE}`, 'giu'), ({ 0: found }) =>
        /^(?:will|shall)/i.test(found)
          ? 'Say who will do it: "We will …".'
          : 'Say who does it: "You …", "The surgery …".',
      )(blocks, options);
      yield* inText(
        // Capitals count only for names, so no flag i.
        new RegExp(
          `(?<before>\\b(?:must|should|will|to|To) )?\\b${BE}\\s+${BETWEEN}${DONE}(?:\\s+[\\p{L}’'-]+){0,4}?\\s+by(?=\\s+${ACTOR})`,
          'gu',
        ),
        // Then it is named already.
        ({ groups }) => (groups?.['before'] ? undefined : 'Start with who does it: "The surgery sends …".'),
      )(blocks, options);
    },
  },
];
