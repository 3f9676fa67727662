// What stands in a bar of the timeline: the visit, the way there before it, the promised window below it.
import { element, fill, texts } from './texts.js';

const TOLD_APART_BY = 3; // digits at the end of a case number, where there is no room for all

/** @param {string} technician the name of whoever makes the visit */
export function barOf(stop, technician) {
  const seconds = Math.max(60, (Date.parse(stop.end) - Date.parse(stop.start)) / 1000);
  const way = element('span', 'way');
  way.style.setProperty('inline-size', `${(stop.travelSeconds / seconds) * 100}%`);
  const window = element('span', 'promise');
  const left = (Date.parse(stop.promisedFrom) - Date.parse(stop.start)) / 1000 / seconds;
  const wide = (Date.parse(stop.promisedTo) - Date.parse(stop.promisedFrom)) / 1000 / seconds;
  window.style.setProperty('inset-inline-start', `${left * 100}%`);
  window.style.setProperty('inline-size', `${wide * 100}%`);
  return [way, window, words(stop, technician)];
}

/** The case first: bars of one customer, or of one kind of work, are told apart by it. The rest is said by the tooltip. */
function words(stop, technician) {
  const mark = element('span', 'state');
  mark.dataset.state = stop.state;
  const made = bar(stop.caseNumber, [stop.customer, stop.title].filter(Boolean).join(' · '), mark);
  const all = [[stop.caseNumber, stop.customer].filter(Boolean).join(' '), stop.title, stop.stateText, stop.pinned && texts.isPinned, stop.hours, technician,
    fill(texts.promised, stop.promised), fill(texts.drive, stop.travel)].filter(Boolean);
  made.title = all.join('\n');
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', all.join(', '));
  return made;
}

/** Of a case: its number, and what else there is room for. */
export function bar(caseNumber, text, mark) {
  const number = element('strong', 'bar-number',
    element('span', 'bar-number-start', caseNumber.slice(0, -TOLD_APART_BY)), caseNumber.slice(-TOLD_APART_BY));
  return element('span', 'bar', element('span', 'bar-first', mark, number), element('span', 'bar-text', text));
}
