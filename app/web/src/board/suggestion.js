// Where a visit without a place could go, as the server sees it; null if it cannot say.
import { read } from './answers.js';

/** @returns {Promise<{technician: string, startAt: string}|null>} */
export function suggestionFor(visit, area, { from, days }) {
  return read(`/board/suggestion?${new URLSearchParams({ visit, area, from, days })}`);
}
