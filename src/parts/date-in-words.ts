import { msg } from '../locales/msg.js';

/*
 * Not from `Intl`: Chromium carries no Welsh and falls back to the language of the device, and some languages change the word in
 * a date. Dates as in https://service-manual.nhs.uk/content/numbers-measurements-dates-time
 */

/** The month of a date, `2026-11-22`, as it reads after the day. */
export const monthInWords = (date: string): string =>
  [
    msg('January', { id: 'talk-january' }),
    msg('February', { id: 'talk-february' }),
    msg('March', { id: 'talk-march' }),
    msg('April', { id: 'talk-april' }),
    msg('May', { id: 'talk-may' }),
    msg('June', { id: 'talk-june' }),
    msg('July', { id: 'talk-july' }),
    msg('August', { id: 'talk-august' }),
    msg('September', { id: 'talk-september' }),
    msg('October', { id: 'talk-october' }),
    msg('November', { id: 'talk-november' }),
    msg('December', { id: 'talk-december' }),
  ][+date.slice(5, 7) - 1] as string;

/** 27 March 2026: this order in all of our languages, with the numerals of our other numbers. */
export const dateInWords = (date: string): string => `${+date.slice(8, 10)} ${monthInWords(date)} ${+date.slice(0, 4)}`;
