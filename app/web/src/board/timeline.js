// The plan on a time axis: a row for each technician, shifts behind, visits as bars that can be dragged.
import { createCalendar, Interaction, ResourceTimeline } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { absenceDoor } from './absence.js';
import { colourOf, element, language, say, texts } from './texts.js';
import { bar, barOf } from './bar.js';
import { letEndsBeMoved } from './grip.js';
import { hoursOf, hourWidth } from './hours.js';
import { dragged, less, more } from './length.js';
import { createVerdict } from './verdict.js';

const SNAP = '00:05';

/** By the days shown: what a slot lasts, in hours too, how far its labels are apart, how many pixels an hour has at least. */
const SCALE = {
  1: { duration: '00:30', slot: 0.5, labels: '01:00', least: 40 },
  3: { duration: '01:00', slot: 1, labels: '02:00', least: 30 },
  7: { duration: '02:00', slot: 2, labels: '04:00', least: 15 },
};

export function createTimeline({ moves, open, highlight }) {
  const target = document.querySelector('#board-timeline');
  const bin = document.querySelector('#board-waiting');
  let calendar;
  let plan;
  let dragging = false;
  let ghosts = [];
  let shown = '';
  const verdict = createVerdict();

  function draw(next) {
    plan = next;
    if (calendar) {
      calendar.setOption('resources', resources());
      calendar.setOption('timeZone', plan.offset);
      calendar.setOption('events', events());
      fit();
      return;
    }
    target.replaceChildren();
    calendar = createCalendar(target, [ResourceTimeline, Interaction], options());
    new ResizeObserver(fit).observe(target);
    letEndsBeMoved(target);
  }

  /** The hours at which anybody works fill the width; several days are scrolled where they are too many. */
  function fit() {
    if (dragging || target.hidden) return;
    const { slot, least } = SCALE[plan.days];
    const hours = shownHours();
    const width = Math.floor(hourWidth(target, hours, plan.days, least) * slot * 100) / 100;
    const now = `${hours.first} ${hours.last} ${width}`;
    if (now === shown) return;
    shown = now;
    calendar.setOption('slotMinTime', `${hours.first}:00`);
    calendar.setOption('slotMaxTime', `${hours.last}:00`);
    calendar.setOption('slotWidth', width);
  }

  /** Whole slots of them. */
  function shownHours() {
    const { slot } = SCALE[plan.days];
    const { first, last } = hoursOf(plan, ghosts);
    return { first, last: Math.min(24, first + Math.ceil((last - first) / slot) * slot) };
  }

  function options() {
    const hours = shownHours();
    return {
      view: 'resourceTimelineDay',
      date: plan.from,
      duration: { days: plan.days },
      locale: language,
      timeZone: plan.offset,
      headerToolbar: { start: '', center: '', end: '' },
      dayHeaderFormat: { weekday: 'short', day: 'numeric', month: 'short' },
      slotDuration: SCALE[plan.days].duration,
      slotLabelInterval: SCALE[plan.days].labels,
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      slotWidth: plan.days === 1 ? 44 : 30,
      slotHeight: 30,
      slotMinTime: `${hours.first}:00`,
      slotMaxTime: `${hours.last}:00`,
      scrollTime: `${hours.first}:00`,
      snapDuration: SNAP,
      nowIndicator: true,
      editable: plan.mayMove,
      eventDurationEditable: plan.mayMove,
      eventStartEditable: plan.mayMove,
      longPressDelay: 400,
      resources: resources(),
      events: events(),
      resourceLabelContent: ({ resource }) => label(resource),
      eventContent: ({ event }) => (event.display === 'background' ? '' : content(event)),
      eventDidMount: ({ event, el }) => mount(event, el),
      eventClassNames: ({ event }) => event.extendedProps.classes ?? [],
      eventClick: ({ event }) => event.extendedProps.stop && open(event.extendedProps.stop.visit),
      eventMouseEnter: ({ event }) => event.extendedProps.stop && highlight(event.extendedProps.stop.visit),
      eventMouseLeave: () => highlight(null),
      eventDragStart: ({ jsEvent }) => {
        begin(jsEvent);
        bin.classList.add('board-target');
      },
      eventResizeStart: ({ jsEvent }) => begin(jsEvent),
      resizeConstraint: (info) => {
        check(longer(info));
        return true;
      },
      eventResize: async (info) => {
        const wanted = longer(info);
        const stays = wanted.minutes === info.event.extendedProps.stop.minutes;
        if (stays || (await moves.move(wanted, texts.resized)).length > 0) info.revert();
      },
      eventResizeStop: () => {
        end();
        setTimeout(() => document.dispatchEvent(new CustomEvent('board:drag-ended')), 0);
      },
      dragConstraint: (info) => {
        if (info.event.extendedProps.stop && !isOver(bin, info.jsEvent)) check(wish(info));
        else nothing();
        return true;
      },
      eventDrop: dropped,
      eventDragStop: ({ event, jsEvent }) => {
        const { stop } = event.extendedProps;
        end();
        if (stop && isOver(bin, jsEvent)) moves.takeBack(stop);
        else setTimeout(() => document.dispatchEvent(new CustomEvent('board:drag-ended')), 0);
      },
    };
  }

  function resources() {
    return plan.technicians.map(({ id, name, skills, shifts, absent }) => ({
      id,
      title: name,
      extendedProps: { skills, absent, idle: shifts.length === 0, colour: colourOf(plan, id) },
    }));
  }

  function events() {
    const shifts = plan.technicians.flatMap(({ id, shifts }) =>
      shifts.map(({ start, end }, n) => ({
        id: `shift-${id}-${n}`, resourceId: id, start, end, display: 'background', extendedProps: { classes: ['shift'] },
      })),
    );
    const hours = plan.technicians.flatMap(({ id, breaks, overtime }) => [
      ...overtime.map(({ start, end }, n) => behind(`overtime-${id}-${n}`, id, start, end, 'overtime', texts.overtime)),
      ...breaks.map(({ start, end, text, hasRoom }, n) => behind(`break-${id}-${n}`, id, start, end, hasRoom ? 'break' : 'break-lost', text)),
    ]);
    const proposed = ghosts
      .filter(({ technician }) => plan.technicians.some(({ id }) => id === technician))
      .map(({ visit, caseNumber, technician, start, end, title, customer, to, from }) => ({
        id: `ghost-${visit}`,
        resourceId: technician,
        start,
        end,
        title: customer ?? title,
        editable: false,
        startEditable: false,
        durationEditable: false,
        extendedProps: { ghost: visit, caseNumber, said: [`${caseNumber} ${customer ?? title}`, texts.proposed, to, from].filter(Boolean).join('\n'), classes: ['ghost'] },
      }));
    const held = plan.held.map(({ technician, start, end, text }, n) => ({
      id: `held-${n}`,
      resourceId: technician,
      start,
      end,
      title: text,
      startEditable: false,
      durationEditable: false,
      extendedProps: { held: text, said: text, classes: ['held'] },
    }));
    const leaving = new Set(ghosts.map(({ visit }) => visit));
    const stops = plan.stops.map((stop) => ({
      id: stop.visit,
      resourceId: stop.technician,
      start: stop.start,
      end: stop.end,
      title: stop.title,
      startEditable: plan.mayMove && stop.movable,
      durationEditable: plan.mayMove && stop.resizable,
      extendedProps: { stop, classes: ['stop', `stop-${stop.state}`, ...(stop.pinned ? ['pinned'] : []), ...(leaving.has(stop.visit) ? ['leaving'] : [])] },
    }));
    return [...shifts, ...hours, ...held, ...stops, ...proposed];
  }

  /** What lies behind the bars, with its words for the pointer. */
  function behind(id, resourceId, start, end, kind, said) {
    return { id, resourceId, start, end, display: 'background', extendedProps: { said, classes: [kind] } };
  }

  function label({ id, title, extendedProps }) {
    const dot = element('span', `technician technician-${extendedProps.colour}`);
    dot.setAttribute('aria-hidden', 'true');
    return {
      domNodes: [
        element('span', 'board-row', dot, element('span', '', absenceDoor({ id, name: title }),
          element('small', '', extendedProps.absent ?? (extendedProps.idle ? texts.noShift : extendedProps.skills)))),
      ],
    };
  }

  function content(event) {
    const { stop, ghost, held, caseNumber } = event.extendedProps;
    if (ghost) return { domNodes: [bar(caseNumber, event.title)] };
    if (held) return { domNodes: [element('span', 'bar', element('span', 'bar-text', event.title))] };
    return stop ? { domNodes: barOf(stop, nameOf(stop.technician)) } : '';
  }

  function mount({ extendedProps: { stop, ghost, said }, display, resourceIds }, el) {
    if (display === 'background') el.dataset.technician = resourceIds[0];
    if (said) el.title = said;
    if (ghost) el.dataset.ghost = ghost;
    if (!stop || display !== 'auto') return;
    el.dataset.visit = stop.visit;
    el.tabIndex = 0;
    el.setAttribute('role', 'button');
    el.addEventListener('keydown', (event) => {
      if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && plan.mayMove && stop.resizable) {
        event.preventDefault();
        open(stop.visit, { minutes: event.key === 'ArrowRight' ? more(stop.minutes) : less(stop.minutes) });
        return;
      }
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      open(stop.visit);
    });
    el.addEventListener('focus', () => highlight(stop.visit));
    el.addEventListener('blur', () => highlight(null));
  }

  function nameOf(technician) {
    return plan.technicians.find(({ id }) => id === technician)?.name;
  }

  function wish({ event, newResource }) {
    const { stop } = event.extendedProps;
    return { visit: stop.visit, technician: newResource?.id ?? event.resourceIds[0], startAt: local(event.start), version: stop.version };
  }

  /** The visit where it is, until where its end was dragged. */
  function longer({ event }) {
    const { stop } = event.extendedProps;
    const minutes = dragged(stop.minutes, Math.round((event.end - event.start) / 60_000));
    return { visit: stop.visit, technician: stop.technician, startAt: stop.start.slice(0, 16), minutes, version: stop.version };
  }

  function begin(event) {
    dragging = true;
    say('', false);
    moves.forget();
    verdict.begin('', event);
  }

  function end() {
    dragging = false;
    bin.classList.remove('board-target');
    moves.forget();
    verdict.end();
  }

  function check(asked) {
    if (moves.check(asked, verdict.tell)) verdict.asking();
  }

  /** Over the visits without a place, where everything may be let go. */
  function nothing() {
    moves.forget();
    verdict.nothing();
  }

  async function dropped(info) {
    if (isOver(bin, info.jsEvent)) {
      info.revert();
      return;
    }
    const wanted = wish(info);
    const { stop } = info.event.extendedProps;
    if (wanted.startAt === stop.start.slice(0, 16) && wanted.technician === stop.technician) return;
    const problems = await moves.move(wanted);
    if (problems.length > 0) info.revert();
  }

  // a drag that the system takes away ends without a word from the calendar
  window.addEventListener('pointercancel', () => dragging && end());

  return {
    draw,
    /** Outlines of what a run suggests: not to be dragged, the list beside says the same. */
    propose(next) {
      ghosts = next;
      if (!calendar || dragging) return;
      calendar.setOption('events', events());
      fit();
    },
    isDragging: () => dragging,
    /** Where a point of the window lies in the plan; null beside it. */
    placeAt(x, y) {
      const place = target.hidden ? null : calendar?.dateFromPoint(x, y);
      return place?.resource ? { technician: place.resource.id, startAt: local(place.date) } : null;
    },
    highlight(visit) {
      for (const bar of target.querySelectorAll('.highlighted')) bar.classList.remove('highlighted');
      if (visit) target.querySelector(`[data-visit="${CSS.escape(visit)}"]`)?.classList.add('highlighted');
    },
    setDragging(now) {
      dragging = now;
      if (!now) document.dispatchEvent(new CustomEvent('board:drag-ended'));
    },
  };
}

function isOver(target, event) {
  if (!event) return false;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
}

/** As the area's clock shows it, which the calendar's dates carry as if it were the browser's. */
export function local(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
