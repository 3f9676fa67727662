// What the browser does not take in a field is said below it, in the words of the board.
import { texts } from './texts.js';

/**
 * @param {HTMLInputElement[]} fields each with a paragraph for its problem, and a sentence `invalid.<its id>`
 * @returns {boolean} whether all of them may be sent
 */
export function tellInvalid(fields) {
  for (const field of fields) {
    const valid = field.checkValidity();
    const note = document.getElementById(`${field.id}-problem`);
    note.textContent = valid ? '' : texts[`invalid.${field.id}`];
    note.hidden = valid;
    if (valid) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    } else {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', note.id);
    }
  }
  return fields.every((field) => field.checkValidity());
}
