import flatpickr from 'flatpickr';
import { German } from 'flatpickr/dist/l10n/de.js';

// form-js checks in English only.
const GERMAN = [
  [/^Field is required\.$/, 'Bitte ausfüllen.'],
  [/^Value is not a number\.$/, 'Bitte eine Zahl eingeben.'],
  [/^Value is expected to be an integer\.$/, 'Bitte eine ganze Zahl eingeben.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Höchstens $1 Stellen nach dem Komma.'],
  [/^Field must have minimum value of (.+)\.$/, 'Mindestens $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Höchstens $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Mindestens $1 Zeichen.'],
  [/^Field must have maximum length of (.+)\.$/, 'Höchstens $1 Zeichen.'],
  [/^Field must match pattern (.+)\.$/, 'Muss dem Muster $1 entsprechen.'],
];

function inGerman(message) {
  const known = GERMAN.find(([english]) => english.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}

/** Lets the form say what is wrong in German. */
export function speakGerman(form) {
  flatpickr.localize(German);
  const validator = form.get('validator');
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field, value) => check(field, value).map(inGerman);
}
