// Made of src/content/urgent-help/facts.json by `node .ci/facts.mjs`. Change that file.
import { msg } from '../../locales/msg.js';

/** A number for urgent help, in the words of the part that is speaking. */
export interface Fact {
  readonly id: string;
  /** Undefined: the whole UK. */
  readonly nation?: string;
  readonly where?: string;
  readonly title: string;
  readonly href: string;
  readonly number: string;
  readonly text?: readonly string[];
  readonly relay?: string;
  readonly bsl?: string;
}

/** When the sources of the one that was read first were read. */
export const CHECKED_ON = '2026-11-22';
/** After that day they are not to be relied on. */
export const REVIEW_BY = '2027-05-22';

export const facts = (): readonly Fact[] => [
  {
    id: '999',
    title: msg('In an emergency, or when a life is at risk', { id: 'urgent-help-999-for' }),
    href: 'tel:999',
    number: '999',
    bsl: msg('British Sign Language (BSL): the 999 BSL app or website, by video. Free, 24 hours a day.', {
      id: 'urgent-help-999-bsl',
    }),
  },
  {
    id: '111-england',
    nation: 'england',
    where: msg('In England', { id: 'urgent-help-111-england-where' }),
    title: msg('Urgent help with your mental health', { id: 'urgent-help-111-england-for' }),
    href: 'tel:111',
    number: '111',
    text: [
      msg('Choose the mental health option.', { id: 'urgent-help-111-england-do' }),
      msg('24 hours a day, every day, for all ages.', { id: 'urgent-help-111-england-hours' }),
    ],
    relay: '18001 111',
    bsl: msg('British Sign Language (BSL): through SignVideo.', { id: 'urgent-help-111-england-bsl' }),
  },
  {
    id: '111-wales',
    nation: 'wales',
    where: msg('In Wales', { id: 'urgent-help-111-wales-where' }),
    title: msg('Urgent help with your mental health', { id: 'urgent-help-111-england-for' }),
    href: 'tel:111',
    number: '111',
    text: [
      msg('Press 2.', { id: 'urgent-help-111-wales-do' }),
      msg('24 hours a day, every day, for all ages.', { id: 'urgent-help-111-england-hours' }),
      msg('You do not need credit.', { id: 'urgent-help-111-wales-cost' }),
    ],
  },
  {
    id: 'samaritans',
    title: msg('Samaritans: somebody to talk to', { id: 'urgent-help-samaritans-for' }),
    href: 'tel:116123',
    number: '116 123',
    text: [
      msg('Free from any phone. You do not need credit.', { id: 'urgent-help-samaritans-cost' }),
      msg('The volunteer cannot see your number.', { id: 'urgent-help-samaritans-more' }),
    ],
  },
  {
    id: 'shout',
    title: msg('Shout: help by text message', { id: 'urgent-help-shout-for' }),
    href: 'sms:85258',
    number: '85258',
    text: [
      msg('24 hours a day, every day.', { id: 'urgent-help-shout-hours' }),
      msg('The first answers are automatic. It takes about 5 minutes until a volunteer writes.', {
        id: 'urgent-help-shout-more',
      }),
    ],
  },
];
