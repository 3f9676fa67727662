// The words of the board, in the reader's language.

const root = document.querySelector('#board');

/** @type {Record<string, string>} */
export const texts = JSON.parse(root.dataset.texts);
export const language = root.dataset.language;

/** Fills the places {0}, {1} of a sentence. */
export function fill(sentence, ...values) {
  return sentence.replace(/\{(\d)}/g, (_, index) => values[Number(index)] ?? '');
}

/** Says something to whoever looks, and to whoever listens. */
export function say(sentence, bad = true) {
  const said = document.querySelector('#board-said');
  said.replaceChildren(sentence);
  said.parentElement.classList.toggle('note', sentence !== '');
  said.parentElement.classList.toggle('note-bad', bad && sentence !== '');
}

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return made;
}

/** The mark of a state: its look is the style sheet's, its words are for those who don't see it. */
export function stateMark({ state, stateText }) {
  const mark = element('span', 'state');
  mark.dataset.state = state;
  mark.title = stateText;
  mark.append(element('span', 'visually-hidden', stateText));
  return mark;
}

/** Technicians keep their colour as long as they are the same ones. */
export function colourOf(plan, technician) {
  const index = plan.technicians.findIndex(({ id }) => id === technician);
  return index < 0 ? 0 : (index % 10) + 1;
}
