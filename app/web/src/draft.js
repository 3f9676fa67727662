// What is written into a form outlives a reload, the back button and another language: until it is sent, the one who
// writes signs out, or the tab is closed.

const KEY = 'callout-draft ';

/**
 * @param {HTMLElement} section names its draft by `data-draft`; without one nothing is kept
 * @returns {{values: object, chosen: object}|null} what was written before, and the time that was chosen with it
 */
export function draftOf(section) {
  return section.dataset.draft ? JSON.parse(sessionStorage.getItem(KEY + section.dataset.draft)) : null;
}

/**
 * Keeps what is written from now on.
 *
 * @param {(data: object) => {values: object, chosen: object}} read what is worth keeping
 */
export function keepDraft(section, form, read) {
  let written = draftOf(section)?.values;
  const keep = () => {
    if (written && section.dataset.draft) sessionStorage.setItem(KEY + section.dataset.draft, JSON.stringify(read(written)));
  };
  form.on('changed', ({ data }) => {
    written = data;
    keep();
  });
  section.addEventListener('htmx:afterSwap', keep);
}

/** For good: an answer that is still under way brings nothing back. */
export function forgetDraft(section) {
  sessionStorage.removeItem(KEY + section.dataset.draft);
  delete section.dataset.draft;
}

/** Says that the form is not empty, and how to have it empty. */
export function sayDraft(section) {
  const note = section.querySelector('[data-draft-note]');
  note.hidden = false;
  note.querySelector('button').addEventListener('click', () => {
    forgetDraft(section);
    location.reload();
  });
}

document.addEventListener('submit', ({ target }) => {
  if (new URL(target.action).pathname.endsWith('/logout')) {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(KEY)) sessionStorage.removeItem(key);
  }
});
