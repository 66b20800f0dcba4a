// For what speaks to browsers without a test runner: nobody else would end a wait for one that hangs.
import { setTimeout as pause } from 'node:timers/promises';

/** For one chapter of a journey. The slowest took 20 seconds on a machine that was ten times too busy. */
export const PATIENCE = 120_000;

/** A browser that hangs is a fault like any other, and says where. Its own commands may wait for ever. */
export async function inTime(work, patience = PATIENCE) {
  const late = new AbortController();
  const tooLate = pause(patience, undefined, { signal: late.signal }).then(() => {
    throw Object.assign(new Error(`the browser gives no answer in ${patience / 1000} seconds`), { isLate: true });
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    late.abort();
    tooLate.catch(() => {});
  }
}
