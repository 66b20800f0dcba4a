/**
 * Minutes that London is ahead of UTC at a minute since 1970 (UTC): 60 from 1am UTC on the last Sunday of March until 1am UTC
 * on the last Sunday of October, else 0. Not asked of the device: old phones know no zones, or old rules.
 *
 * Source: the Summer Time Order 2002 (https://www.legislation.gov.uk/uksi/2002/262), checked 2026-11-22.
 */
export function londonOffset(minute: number): number {
  const year = new Date(minute * 60000).getUTCFullYear();
  const changes = [2, 9].map((month) => {
    const lastDay = Date.UTC(year, month + 1, 0, 1) / 60000;
    return lastDay - new Date(lastDay * 60000).getUTCDay() * 1440;
  }) as [number, number];
  return minute >= changes[0] && minute < changes[1] ? 60 : 0;
}

/** The date on the calendars in London at a moment, `2026-03-29`. */
export const londonDate = (moment: Date): string =>
  new Date(+moment + londonOffset(+moment / 60000) * 60000).toISOString().slice(0, 10);
