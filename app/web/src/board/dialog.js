// Everything that dragging does, with a technician and a time: for the keyboard, and for exact times.
import { tellInvalid } from './invalid.js';
import { oneAtATime } from './one-at-a-time.js';
import { suggestionFor } from './suggestion.js';
import { element, say as tellAll, texts } from './texts.js';

export function createDialog({ area, moves, planOf }) {
  const dialog = document.querySelector('#board-dialog');
  const title = dialog.querySelector('#board-dialog-title');
  const about = dialog.querySelector('#board-dialog-about');
  const fields = dialog.querySelector('#board-dialog-fields');
  const technician = dialog.querySelector('#board-technician');
  const start = dialog.querySelector('#board-start');
  const minutes = dialog.querySelector('#board-minutes');
  const verdict = dialog.querySelector('#board-verdict');
  const move = dialog.querySelector('#board-move');
  const takeBack = dialog.querySelector('#board-take-back');
  const ask = dialog.querySelector('#board-ask');
  const pin = dialog.querySelector('#board-pin');
  let shown; // as it was when the dialog was opened: what somebody else does meanwhile is a conflict
  let suggesting; // what is being asked for; forgotten as soon as somebody chooses

  technician.addEventListener('change', check);
  start.addEventListener('input', check);
  minutes.addEventListener('input', check);
  dialog.addEventListener('close', () => {
    suggesting = null;
    moves.forget();
  });
  const once = oneAtATime();
  dialog.querySelector('#board-dialog-close').addEventListener('click', () => dialog.close());
  on(move, () => moves.move(wish(), sentence()));
  // Enter in a field presses the main button, which is what is clicked then
  dialog.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  on(ask, () => moves.askForDecision(wish()));
  on(pin, () => moves.pin(shown));
  on(takeBack, () => moves.takeBack(shown));

  /** What is refused is told to {@link refused}. */
  function on(button, act) {
    button.addEventListener('click', () => !button.hidden && once(async () => (await act()).length === 0 && dialog.close()));
  }

  function say(sentences, bad) {
    verdict.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
    verdict.className = `board-verdict${sentences.length > 0 ? ` note ${bad ? 'note-bad' : 'note-good'}` : ''}`;
  }

  function wish() {
    return {
      visit: shown.visit,
      technician: technician.value,
      startAt: start.value,
      minutes: isResized() ? Number(minutes.value) : null,
      version: shown.version ?? null,
    };
  }

  function isResized() {
    return minutes.value !== String(shown.minutes);
  }

  /** What is said once it is done: where and when, how long, or both. */
  function sentence() {
    if (!isResized()) return texts.moved;
    const stays = technician.value === shown.technician && start.value === shown.start?.slice(0, 16);
    return stays ? texts.resized : texts.movedResized;
  }

  /** What was said of other values is no answer to these. */
  function check() {
    suggesting = null;
    moves.forget();
    ask.hidden = true;
    const valid = tellInvalid([start, minutes]);
    move.disabled = !valid;
    say(valid ? [texts.checking] : [], false);
    if (valid) moves.check(wish(), (problems, decidable) => dialog.open && judge(problems, decidable));
  }

  function judge(problems, decidable) {
    say(problems.length === 0 ? [texts.fits] : problems, problems.length > 0);
    move.disabled = problems.length > 0;
    ask.hidden = !decidable || isResized(); // what is decided is where and when, not for how long
  }

  /** Nobody has chosen yet, and nothing can be planned by mistake, until it is known where the visit could go. */
  async function suggest(plan) {
    say([texts.checking], false);
    move.disabled = true;
    const mine = suggesting = suggestionFor(shown.visit, area, plan);
    const place = await mine;
    if (mine !== suggesting) return;
    if (place?.technician) ({ technician: technician.value, startAt: start.value } = place);
    check();
  }

  /** What is known of a visit, each with what it is; what is not known is left out. */
  function factsOf(visit) {
    const facts = 'version' in visit
      ? [['work', visit.title], ['time', visit.hours], ['promised', visit.promised], ['way', visit.travel],
        ['state', [visit.stateText, visit.pinned && texts.isPinned].filter(Boolean).join('. ')]]
      : [['work', visit.title], ['needs', visit.needs], ['wish', visit.wish], ['due', visit.dueText], ['reasons', visit.reasons.join('\n')]];
    return facts.filter(([, value]) => value)
      .flatMap(([fact, value]) => [element('dt', '', texts[`fact.${fact}`]), element('dd', 'pre-line', value)]);
  }

  function find(plan, visit) {
    return plan.stops.find((stop) => stop.visit === visit) ?? plan.waiting.find((one) => one.visit === visit);
  }

  /** @param {{technician?: string, startAt?: string, minutes?: number}} [wanted] where it was just refused, or how long it is to take */
  function open(visit, wanted) {
    const plan = planOf();
    shown = find(plan, visit);
    if (!shown) return;
    const planned = 'version' in shown;
    const movable = plan.mayMove && (!planned || shown.movable);
    const decidable = movable || (plan.mayMove && shown.state === 'accepted');
    title.textContent = `${shown.caseNumber} ${shown.customer ?? ''}`;
    about.replaceChildren(...factsOf(shown));
    technician.replaceChildren(...plan.technicians.map(({ id, name, skills }) => new Option(`${name} (${skills})`, id)));
    if (planned) technician.value = shown.technician;
    start.value = planned ? shown.start.slice(0, 16) : `${plan.from}T09:00`;
    technician.value = wanted?.technician ?? technician.value;
    start.value = wanted?.startAt ?? start.value;
    minutes.value = String(wanted?.minutes ?? shown.minutes);
    const resizable = plan.mayMove && (!planned || shown.resizable);
    technician.disabled = start.disabled = !decidable;
    minutes.disabled = !resizable;
    fields.hidden = !decidable && !resizable;
    ask.hidden = true;
    pin.hidden = !movable || !planned;
    pin.textContent = shown.pinned ? texts.unpin : texts.pin;
    move.hidden = !movable && !resizable;
    move.disabled = false;
    takeBack.hidden = !movable || !planned;
    const wishes = dialog.querySelector('#board-wishes');
    wishes.hidden = !plan.mayMove; // of a planned one the page says what comes first
    wishes.href = `/visits/${shown.visit}/wishes?${new URLSearchParams({ from: location.pathname + location.search })}`;
    dialog.querySelector('#board-case').href = `/cases/${shown.caseNumber}`;
    say(movable ? [] : [!plan.mayMove ? texts.readOnly : resizable ? texts.longer : texts.notMovable], false);
    if (!wanted) tellAll('', false); // what was said of another one
    tellInvalid([start, minutes]);
    dialog.showModal();
    if (wanted?.minutes) minutes.focus();
    else if (decidable) technician.focus();
    if (wanted) check();
    else if (movable && !planned) suggest(plan);
  }

  return {
    open,
    isOpen: () => dialog.open,
    /** What was asked for here is not done. Where a decision can overcome that, it is as if it had been checked before. */
    refused(problems, decidable) {
      if (decidable) judge(problems, true);
      else say(problems, true);
    },
  };
}
