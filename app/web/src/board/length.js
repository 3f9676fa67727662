// How long a visit takes, by steps of five minutes: where it did not take a multiple of them, it does from then on.
const STEP_MINUTES = 5;

/** What a drag of its end means; less than a step is a hand that trembles. */
export function dragged(own, wanted) {
  if (Math.abs(wanted - own) < STEP_MINUTES) return own;
  return Math.max(STEP_MINUTES, Math.round(wanted / STEP_MINUTES) * STEP_MINUTES);
}

/** The next step up. */
export function more(own) {
  return (Math.floor(own / STEP_MINUTES) + 1) * STEP_MINUTES;
}

/** The next step down. */
export function less(own) {
  return Math.max(STEP_MINUTES, (Math.ceil(own / STEP_MINUTES) - 1) * STEP_MINUTES);
}
