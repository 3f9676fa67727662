// Somebody does not come: reported here, and ended or taken back. The server decides; this only carries words.
import { ask, errorsOf, read } from './answers.js';
import { element, fill, say, texts } from './texts.js';

const OTHER = 'other';

/** The technician's name, which opens the dialog. */
export function absenceDoor({ id, name }) {
  const door = element('button', 'board-name', name);
  door.type = 'button';
  door.title = fill(texts.absence, name);
  door.dataset.absence = id;
  door.setAttribute('aria-haspopup', 'dialog');
  return door;
}

/** @param {{from: string, onDone: () => void}} board whose first day is offered as the first of the absence */
export function createAbsence({ from: shownDay, onDone }) {
  const dialog = document.querySelector('#board-absence');
  const part = (name) => dialog.querySelector(`#board-absence-${name}`);
  const [from, to, choice, reason, verdict, list] = ['from', 'to', 'choice', 'reason', 'verdict', 'list'].map(part);
  const fields = { from, to, reason };
  let technician;
  let returnTo = null; // whose name had the focus: names are drawn anew when the plan changes

  document.addEventListener('click', ({ target }) => {
    const door = target.closest?.('[data-absence]');
    if (door) open(door.dataset.absence);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!dialog.contains(target) && target.dataset?.absence !== returnTo) returnTo = null;
  });
  dialog.addEventListener('close', focusDoor);
  part('close').addEventListener('click', () => dialog.close());
  choice.addEventListener('change', showReason);
  from.addEventListener('change', () => {
    to.min = from.value;
    if (to.value < from.value) to.value = from.value;
  });
  dialog.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const report = dialog.querySelector('[type=submit]');
    if (report.disabled) return;
    report.disabled = true;
    tell([]);
    const answer = await ask('/board/absences', {
      technician,
      from: from.value,
      to: to.value,
      reason: choice.value === OTHER ? reason.value : choice.value,
    });
    report.disabled = false;
    if (!answer.ok) return tell(errorsOf(answer));
    dialog.close();
    say(answer.body.said, false);
    onDone();
  });

  /** What is wrong, at its field; what belongs to none, above the buttons. */
  function tell(problems) {
    for (const [name, field] of Object.entries(fields)) {
      const own = problems.filter((problem) => problem.field === name).map(({ message }) => message);
      const note = part(`${name}-problem`);
      note.textContent = own.join(' ');
      note.hidden = own.length === 0;
      if (own.length > 0) {
        field.setAttribute('aria-invalid', 'true');
        field.setAttribute('aria-describedby', note.id);
      } else {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
      }
    }
    dialog.querySelector('[aria-invalid]')?.focus();
    const rest = problems.filter(({ field }) => !(field in fields)).map(({ message }) => message);
    verdict.replaceChildren(...rest);
    verdict.className = `board-verdict${rest.length > 0 ? ' note note-bad' : ''}`;
  }

  function showReason() {
    reason.closest('.field').hidden = choice.value !== OTHER;
    if (choice.value === OTHER) reason.focus();
  }

  async function open(id) {
    const known = await knownOf(id);
    if (!known || dialog.open) return;
    technician = returnTo = id;
    part('title').textContent = fill(texts.absence, known.name);
    from.min = to.min = known.today;
    from.value = to.value = shownDay > known.today ? shownDay : known.today;
    to.min = from.value;
    choice.selectedIndex = 0;
    reason.value = '';
    showReason();
    tell([]);
    show(known);
    dialog.showModal();
  }

  async function knownOf(id) {
    const known = await read(`/board/absences?${new URLSearchParams({ technician: id })}`);
    if (!known) say(texts.failed);
    return known;
  }

  function show({ absences }) {
    part('known').hidden = absences.length === 0;
    list.replaceChildren(...absences.map(line));
  }

  function line({ id, text, begun }) {
    const end = element('button', 'button', begun ? texts['absence.end'] : texts['absence.takeBack']);
    end.type = 'button';
    end.setAttribute('aria-label', `${end.textContent}: ${text}`);
    end.addEventListener('click', async () => {
      end.disabled = true;
      const answer = await ask(`/board/absences/${id}/end`, {});
      end.disabled = false;
      if (!answer.ok) return tell(errorsOf(answer));
      tell([]);
      say(answer.body.said, false);
      const known = await knownOf(technician);
      if (known) show(known);
      from.focus();
      onDone();
    });
    return element('li', '', element('span', '', text), end);
  }

  function focusDoor() {
    const doors = [...document.querySelectorAll('[data-absence]')];
    doors.find((door) => door.dataset.absence === returnTo && door.offsetParent)?.focus();
  }

  return {
    /** Gives the focus back if it went with the name that was drawn anew. */
    draw() {
      requestAnimationFrame(() => {
        if (returnTo && !dialog.open && document.activeElement === document.body) focusDoor();
      });
    },
  };
}
