// Which hours of a day the timeline shows, and how wide an hour is so that they fit into it.

const AROUND_MINUTES = 60;
const DAY_MINUTES = 24 * 60;
const USUAL = { start: 7 * 60, end: 18 * 60 }; // where nobody works on that day

/**
 * From the earliest start of a shift to the latest end of one, an hour around, and all that is planned beside them.
 *
 * @param {object} plan of one day or several, which then show the same hours
 * @param {{start: string, end: string}[]} ghosts what a run suggests
 * @returns {{first: number, last: number}} whole hours
 */
export function hoursOf(plan, ghosts) {
  const from = ({ start }) => minutesInto(plan.days === 1 ? plan.from : start, start);
  const to = ({ start, end }) => minutesInto(plan.days === 1 ? plan.from : start, end);
  const shifts = plan.technicians.flatMap((technician) => technician.shifts)
    .map((shift) => [from(shift) - AROUND_MINUTES, to(shift) + AROUND_MINUTES]);
  const suggested = ghosts.filter(({ start, end }) =>
    minutesInto(plan.from, end) > 0 && minutesInto(plan.from, start) < plan.days * DAY_MINUTES); // a run may be for more days
  const planned = [...plan.technicians.flatMap(({ overtime }) => overtime), ...plan.held, ...suggested]
    .map((one) => [from(one), to(one)]);
  const stops = plan.stops.map((stop) => [from(stop) - stop.travelSeconds / 60, to(stop)]);
  const usual = shifts.length > 0 ? [] : [[USUAL.start, USUAL.end]];
  const all = [...shifts, ...planned, ...stops, ...usual];
  const first = Math.max(0, Math.min(...all.map(([start]) => start)));
  const last = Math.min(DAY_MINUTES, Math.max(...all.map(([, end]) => end)));
  return { first: Math.floor(first / 60), last: Math.ceil(last / 60) };
}

/** Minutes from the beginning of a day to a time, which may be of the next one. */
function minutesInto(day, at) {
  return (Date.parse(`${at}Z`) - Date.parse(`${day.slice(0, 10)}T00:00Z`)) / 60_000;
}

/** How wide an hour is, in pixels, where the hours shown are to fill what is beside the names. What is narrower is scrolled. */
export function hourWidth(target, { first, last }, days, least) {
  const shown = target.querySelector('.ec-main')?.clientWidth ?? target.clientWidth;
  const names = target.querySelector('.ec-sidebar')?.offsetWidth ?? 0;
  return Math.max(least, (shown - names) / (last - first) / days);
}
