// Everything that dragging does, with a technician and a time: for the keyboard, and for exact times.
import { element, fill, texts } from './texts.js';

export function createDialog({ moves, planOf }) {
  const dialog = document.querySelector('#board-dialog');
  const title = dialog.querySelector('#board-dialog-title');
  const about = dialog.querySelector('#board-dialog-about');
  const fields = dialog.querySelector('#board-dialog-fields');
  const technician = dialog.querySelector('#board-technician');
  const start = dialog.querySelector('#board-start');
  const verdict = dialog.querySelector('#board-verdict');
  const move = dialog.querySelector('#board-move');
  const takeBack = dialog.querySelector('#board-take-back');
  let shown; // as it was when the dialog was opened: what somebody else does meanwhile is a conflict

  technician.addEventListener('change', check);
  start.addEventListener('input', check);
  dialog.addEventListener('close', () => moves.forget());
  move.addEventListener('click', async () => {
    if (!start.reportValidity()) return;
    tell(await moves.move(wish()));
  });
  takeBack.addEventListener('click', async () => tell(await moves.takeBack(shown)));

  function tell(problems) {
    if (problems.length === 0) dialog.close();
    else say(problems, true);
  }

  function say(sentences, bad) {
    verdict.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
    verdict.className = `board-verdict${sentences.length > 0 ? ` note ${bad ? 'note-bad' : 'note-good'}` : ''}`;
  }

  function wish() {
    return { visit: shown.visit, technician: technician.value, startAt: start.value, version: shown.version ?? null };
  }

  function check() {
    if (!start.value) return;
    say([texts.checking], false);
    moves.check(wish(), (problems) => {
      if (dialog.open) say(problems.length === 0 ? [texts.fits] : problems, problems.length > 0);
    });
  }

  function find(plan, visit) {
    return plan.stops.find((stop) => stop.visit === visit) ?? plan.waiting.find((one) => one.visit === visit);
  }

  function open(visit) {
    const plan = planOf();
    shown = find(plan, visit);
    if (!shown) return;
    const planned = 'version' in shown;
    const movable = plan.mayMove && (!planned || shown.movable);
    title.textContent = `${shown.caseNumber} ${shown.customer ?? ''}`;
    about.textContent = (planned
      ? [shown.title, shown.hours, fill(texts.promised, shown.promised), fill(texts.drive, shown.travel), shown.stateText]
      : [shown.title, shown.needs, shown.wish, shown.dueText && fill(texts.due, shown.dueText), ...shown.reasons]
    ).filter(Boolean).join('\n');
    technician.replaceChildren(...plan.technicians.map(({ id, name, skills }) => new Option(`${name} (${skills})`, id)));
    if (planned) technician.value = shown.technician;
    start.value = planned ? shown.start.slice(0, 16) : `${plan.from}T09:00`;
    fields.hidden = !movable;
    move.hidden = !movable;
    takeBack.hidden = !movable || !planned;
    dialog.querySelector('#board-case').href = `/cases/${shown.caseNumber}`;
    say(movable ? [] : [plan.mayMove ? texts.notMovable : texts.readOnly], false);
    dialog.showModal();
    if (movable) technician.focus();
  }

  return { open };
}
