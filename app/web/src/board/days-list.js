// The same plan as a list for each technician: for small screens, and for whoever reads better than looks.
import { absenceDoor } from './absence.js';
import { colourOf, element, fill, stateMark, texts, language } from './texts.js';

export function createDaysList({ open, highlight }) {
  const target = document.querySelector('#board-list');

  let plan;
  let stale = false;

  /** Not while nobody sees it: a full day is thousands of elements. */
  function draw() {
    stale = target.hidden;
    if (stale || !plan) return;
    target.replaceChildren(...plan.technicians.map((technician) => card(plan, technician)));
  }

  function card(plan, technician) {
    const stops = plan.stops.filter((stop) => stop.technician === technician.id);
    const dot = element('span', `technician technician-${colourOf(plan, technician.id)}`);
    dot.setAttribute('aria-hidden', 'true');
    const hours = [...technician.shifts.map((shift) => hoursOf(shift, technician)), technician.absent].filter(Boolean);
    const lines = stops.map((stop) => line(plan, stop));
    return element('article', 'card',
      element('h3', 'board-list-head', dot, element('span', '', absenceDoor(technician),
        element('small', 'soft', hours.length > 0 ? hours.join(', ') : texts.noShift))),
      stops.length > 0 ? element('ol', 'board-list-stops', ...lines) : element('p', 'card-body soft', texts.noStops),
    );
  }

  /** With the overtime behind it, in which visits may stand. */
  function hoursOf({ start, end }, { overtime }) {
    const extra = overtime.find((one) => one.start === end);
    return `${plan.days > 1 ? `${dayOf(start)} ` : ''}${start.slice(11, 16)}–${end.slice(11, 16)}${extra ? ` + ${extra.text}` : ''}`;
  }

  function line(plan, stop) {
    const title = element('button', 'board-list-open', element('strong', '', stop.customer ?? stop.title), ` ${stop.title}`);
    title.type = 'button';
    title.addEventListener('click', () => open(stop.visit));
    title.addEventListener('focus', () => highlight(stop.visit));
    const made = element('li', '',
      element('span', 'board-list-time', `${(plan.days > 1 ? `${dayOf(stop.start)} ` : '') + stop.hours} `, stateMark(stop)),
      element('span', 'board-list-what', title,
        element('small', 'soft', [stop.caseNumber, stop.stateText, stop.pinned && texts.isPinned, fill(texts.promised, stop.promised), fill(texts.drive, stop.travel)].filter(Boolean).join(' · '))),
    );
    made.dataset.visit = stop.visit;
    return made;
  }

  function dayOf(local) {
    return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${local.slice(0, 10)}T00:00Z`));
  }

  return {
    draw(next) {
      plan = next;
      draw();
    },
    /** It is seen now, or no longer. */
    shown() {
      if (stale) draw();
    },
    highlight(visit) {
      for (const row of target.querySelectorAll('[data-visit]')) row.classList.toggle('highlighted', row.dataset.visit === visit);
    },
  };
}
