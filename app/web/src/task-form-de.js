import flatpickr from 'flatpickr';
import { options } from 'preact';
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
  [/^Field must be a valid +international phone number\..*$/, 'Bitte eine Telefonnummer mit Ländervorwahl eingeben.'],
  [/^Field must be a valid email\.$/, 'Bitte eine E-Mail-Adresse eingeben.'],
  [/^Field must match pattern (.+)\.$/, 'Muss dem Muster $1 entsprechen.'],
];

function inGerman(message) {
  const known = GERMAN.find(([english]) => english.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}

// What it draws in English whatever the form says, by the class of what shows it.
const DRAWN = [
  ['fjs-select-placeholder', 'children', 'Select', 'Auswählen'],
  ['fjs-dropdownlist-empty', 'children', 'No results', 'Nichts gefunden'],
  ['fjs-input', 'placeholder', 'Search', 'Suchen'],
];

const DATE = /^[dmy]+(\W+[dmy]+){2}\W*$/; // day, month and year in the browser's order

function drawnInGerman({ props }) {
  if (DATE.test(props?.placeholder)) {
    props.placeholder = props.placeholder.replaceAll('d', 't').replaceAll('y', 'j').toUpperCase();
  }
  for (const [name, shown, english, german] of DRAWN) {
    if (props?.[shown] === english && `${props.class}`.split(' ').includes(name)) props[shown] = german;
  }
}

/** Lets the form say in German what is wrong, and what it shows where nothing is chosen yet. */
export function speakGerman(form) {
  flatpickr.localize(German);
  const drawn = options.vnode;
  options.vnode = (node) => {
    drawnInGerman(node);
    drawn?.(node);
  };
  const validator = form.get('validator');
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field, value) => check(field, value).map(inGerman);
}
