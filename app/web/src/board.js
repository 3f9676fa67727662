// The board: reads the plan, shows it as a timeline, a list and a map, and lets dispatchers move visits.
import './css/board.css';
import { createAbsence } from './board/absence.js';
import { isDecidable, problemsOf, sayRefused } from './board/answers.js';
import { createDaysList } from './board/days-list.js';
import { createDialog } from './board/dialog.js';
import { createMap } from './board/map.js';
import { createRun } from './board/run.js';
import { createMoves } from './board/moves.js';
import { say, texts } from './board/texts.js';
import { createTimeline } from './board/timeline.js';
import { createTrouble } from './board/trouble.js';
import { createWaiting } from './board/waiting.js';

const REFRESH_MILLIS = 1_000;
const TIME_PASSES_MILLIS = 60_000; // work that should have ended, time that is held no longer
const NARROW = matchMedia('(max-width: 48rem)');
const KEY = 'callout-board-view';

const root = document.querySelector('#board');
const { area, from, days } = root.dataset;
const undo = document.querySelector('#board-undo');

let plan;
let tag;
let asking = false;
let askAgain = false;
let askAtOnce = false; // what was done here is waited for

const moves = createMoves({ area, onDone: refreshAtOnce, onRefused });
const dialog = createDialog({ area, moves, planOf: () => plan });
const views = [
  createTimeline({ moves, open: dialog.open, highlight }),
  createDaysList({ open: dialog.open, highlight }),
  createWaiting({ moves, open: dialog.open, highlight, timeline: () => views[0] }),
  createMap({ root, open: dialog.open, highlight }),
];

/**
 * Said once: in the dialog where something was asked for there. A visit that was dropped where only its promise would
 * break opens it, for a decision can be asked for there.
 */
function onRefused(answer, wish) {
  const decidable = wish !== undefined && isDecidable(answer);
  if (dialog.isOpen()) return dialog.refused(problemsOf(answer), decidable);
  sayRefused(answer);
  if (decidable) dialog.open(wish.visit, wish);
}
const run = createRun({ area, from, days, onChange: (ghosts) => views[0].propose(ghosts) });
const trouble = createTrouble({ planAgain: run.planAgain });
const absence = createAbsence({ from, onDone: refreshAtOnce });

/** The bar, the line of a list and the marker of a visit light up together. */
function highlight(visit) {
  for (const view of views) view.highlight(visit);
}

/** Asks for the plan; while an answer is awaited or a bar is dragged, later. */
async function refresh() {
  if (asking || views[0].isDragging()) {
    askAgain = true;
    return;
  }
  asking = true;
  const askedAt = performance.now();
  try {
    const response = await fetch(`/board/data?${new URLSearchParams({ area, from, days })}`, {
      headers: { Accept: 'application/json', ...(tag ? { 'If-None-Match': tag } : {}) },
    });
    if (response.status === 200 && response.headers.get('Content-Type')?.includes('json')) {
      const next = await response.json();
      if (views[0].isDragging()) {
        askAgain = true; // what is held in the hand is not drawn anew
        return;
      }
      tag = response.headers.get('ETag');
      plan = next;
      moves.drawn(askedAt);
      draw();
    } else if (response.status === 304) {
      moves.drawn(askedAt);
    } else if (!plan) {
      say(texts.failed);
    }
  } catch {
    if (!plan) say(texts.failed);
  } finally {
    asking = false;
    setTimeout(again, askAtOnce ? 0 : REFRESH_MILLIS);
    askAtOnce = false;
  }
}

function again() {
  if (!askAgain || views[0].isDragging()) return;
  askAgain = false;
  refresh();
}

/** What was done here is to be seen at once, also where an older plan is just awaited. */
function refreshAtOnce() {
  askAtOnce = asking;
  refresh();
}

function draw() {
  document.querySelector('#board-empty').hidden = plan.technicians.length > 0;
  for (const view of views) view.draw(plan);
  if (undo) undo.disabled = plan.undo === null;
  run.draw();
  trouble.draw(plan);
  absence.draw();
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
}

document.querySelector('#board-live').addEventListener('live', refresh);
document.addEventListener('board:drag-ended', refresh);
setInterval(refresh, TIME_PASSES_MILLIS);
undo?.addEventListener('click', () => moves.undo());
document.querySelector('#board-said-close').addEventListener('click', () => say('', false));

/** A phone has no room for a timeline. */
function show(view) {
  const shown = NARROW.matches ? 'list' : view;
  document.querySelector('#board-timeline').hidden = shown !== 'timeline';
  document.querySelector('#board-list').hidden = shown !== 'list';
  for (const button of document.querySelectorAll('[data-view]')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === shown));
  }
  views[1].shown();
}

function chosen() {
  return localStorage.getItem(KEY) ?? 'timeline';
}

for (const button of document.querySelectorAll('[data-view]')) {
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, button.dataset.view);
    show(button.dataset.view);
  });
}
NARROW.addEventListener('change', () => show(chosen()));
show(chosen());
refresh();
