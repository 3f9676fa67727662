// The visits without a place: searched, sorted, dragged into the timeline or opened.
import { element, fill, say, texts } from './texts.js';
import { createVerdict } from './verdict.js';

const DRAG_PIXELS = 6;

export function createWaiting({ moves, open, highlight, timeline }) {
  const panel = document.querySelector('#board-waiting');
  const list = document.querySelector('#board-waiting-list');
  const search = document.querySelector('#board-search');
  const sort = document.querySelector('#board-sort');
  const verdict = createVerdict();
  let plan;

  search.addEventListener('input', show);
  sort.addEventListener('change', show);

  const by = {
    pressing: (a, b) => a.pressing - b.pressing || due(a).localeCompare(due(b)),
    due: (a, b) => due(a).localeCompare(due(b)) || a.pressing - b.pressing,
  };

  function due(visit) {
    return visit.due ?? '9';
  }

  function show() {
    const wanted = search.value.trim().toLowerCase();
    const found = plan.waiting
      .filter((visit) => [visit.caseNumber, visit.title, visit.customer, visit.needs].join(' ').toLowerCase().includes(wanted))
      .sort(by[sort.value]);
    const focused = document.activeElement?.closest?.('[data-waiting]')?.dataset.waiting;
    list.replaceChildren(...found.map(row));
    if (focused) list.querySelector(`[data-waiting="${CSS.escape(focused)}"] button`)?.focus();
    const all = plan.waiting.length;
    document.querySelector('#board-waiting-count').textContent = found.length < all ? fill(texts.someOf, found.length, all) : String(all);
    document.querySelector('#board-waiting-none').hidden = all > 0;
    document.querySelector('#board-waiting-unfound').hidden = all === 0 || found.length > 0;
  }

  function row(visit) {
    const title = element('button', 'board-waiting-open', element('strong', '', visit.customer ?? visit.title), ` ${visit.title}`);
    title.type = 'button';
    const made = element('li', visit.late ? 'late' : '',
      title,
      element('span', 'small soft', [visit.caseNumber, visit.priority, visit.needs].join(' · ')),
      element('span', 'small soft', visit.wish),
      visit.dueText && element('span', visit.late ? 'small bad' : 'small', fill(texts.due, visit.dueText)),
      visit.reasons.length > 0 && reasons(visit),
    );
    made.dataset.waiting = visit.visit;
    made.addEventListener('click', ({ target }) => target.closest('details') || open(visit.visit));
    made.addEventListener('pointerenter', () => highlight(visit.visit));
    made.addEventListener('pointerleave', () => highlight(null));
    made.addEventListener('focusin', () => highlight(visit.visit));
    if (plan.mayMove) made.addEventListener('pointerdown', (event) => grab(event, visit, made));
    return made;
  }

  function reasons(visit) {
    const more = element('details', '', element('summary', 'small', visit.reasons[0]));
    more.append(element('ul', 'reasons', ...visit.reasons.slice(1).map((reason) => element('li', '', reason))));
    return visit.reasons.length > 1 ? more : element('span', 'small', visit.reasons[0]);
  }

  /** Follows the pointer over the timeline; let go there, the visit is planned where it was let go. */
  function grab(down, visit, made) {
    if (down.button !== 0 || down.pointerType === 'touch' || down.target.closest('summary')) return;
    let dragged = false;
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener('pointermove', (event) => {
      if (!dragged && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < DRAG_PIXELS) return;
      if (!dragged) begin(visit, event);
      dragged = true;
      const place = timeline().placeAt(event.clientX, event.clientY);
      if (!place) {
        moves.forget();
        verdict.nothing();
      } else if (moves.check({ visit: visit.visit, version: null, ...place }, verdict.tell)) {
        verdict.asking();
      }
    }, { signal });
    const end = (event) => {
      controller.abort();
      if (!dragged) return;
      moves.forget();
      verdict.end();
      const place = event.type === 'pointerup' ? timeline().placeAt(event.clientX, event.clientY) : null;
      if (place) moves.move({ visit: visit.visit, version: null, ...place });
      timeline().setDragging(false);
      // the click that ends a drag over its own row opens nothing; if there is none, the next one does
      const swallow = (click) => click.stopPropagation();
      made.addEventListener('click', swallow, { capture: true });
      setTimeout(() => made.removeEventListener('click', swallow, { capture: true }));
    };
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && end(event), { signal });
  }

  function begin(visit, event) {
    window.getSelection()?.removeAllRanges();
    timeline().setDragging(true);
    say('', false);
    moves.forget();
    verdict.begin(`${visit.caseNumber} ${visit.customer ?? visit.title}`, event);
  }

  return {
    draw(next) {
      plan = next;
      panel.classList.toggle('movable', plan.mayMove);
      show();
    },
    highlight(visit) {
      for (const row of list.children) row.classList.toggle('highlighted', row.dataset.waiting === visit);
    },
  };
}
