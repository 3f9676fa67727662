// Which hours of a day the timeline shows, and how wide an hour is so that they fit into it.

const AROUND_MINUTES = 60;
const DAY_MINUTES = 24 * 60;
const USUAL = { start: 7 * 60, end: 18 * 60 }; // where nobody works on that day
const LEAST_HOUR_PIXELS = 40; // what is narrower is scrolled

/**
 * From the earliest start of a shift to the latest end of one, an hour around, and all that is planned beside them.
 *
 * @param {object} plan of one day
 * @param {{start: string, end: string}[]} ghosts what a run suggests
 * @returns {{first: number, last: number}} whole hours
 */
export function hoursOf(plan, ghosts) {
  const minutes = (at) => (Date.parse(`${at}Z`) - Date.parse(`${plan.from}T00:00Z`)) / 60_000;
  const shifts = plan.technicians.flatMap((technician) => technician.shifts)
    .map(({ start, end }) => [minutes(start) - AROUND_MINUTES, minutes(end) + AROUND_MINUTES]);
  const planned = [...plan.technicians.flatMap(({ overtime }) => overtime), ...plan.held, ...ghosts]
    .map(({ start, end }) => [minutes(start), minutes(end)]);
  const stops = plan.stops.map(({ start, end, travelSeconds }) => [minutes(start) - travelSeconds / 60, minutes(end)]);
  const usual = shifts.length > 0 ? [] : [[USUAL.start, USUAL.end]];
  const all = [...shifts, ...planned, ...stops, ...usual];
  const first = Math.max(0, Math.min(...all.map(([start]) => start)));
  const last = Math.min(DAY_MINUTES, Math.max(...all.map(([, end]) => end)));
  return { first: Math.floor(first / 60), last: Math.ceil(last / 60) };
}

/** How wide an hour is, in pixels, where the hours shown are to fill what is beside the names. */
export function hourWidth(target, { first, last }) {
  const shown = target.querySelector('.ec-main')?.clientWidth ?? target.clientWidth;
  const names = target.querySelector('.ec-sidebar')?.offsetWidth ?? 0;
  return Math.max(LEAST_HOUR_PIXELS, (shown - names) / (last - first));
}
