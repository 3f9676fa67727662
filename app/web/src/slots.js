// "When should we come?" beside a form: follows what is being written in it. The server draws the part itself.

const PAUSE = 250;

/** Tells the part whenever an answer it goes by has changed. */
export function followWriting(section, form, data) {
  const written = section.querySelector('[data-written]');
  if (!written) return;
  let pause;
  const follow = (values) => {
    const changed = [...written.elements].filter((input) => input.value !== String(values[input.name] ?? ''));
    for (const input of changed) input.value = values[input.name] ?? '';
    if (changed.length === 0) return;
    clearTimeout(pause);
    pause = setTimeout(() => look(section), PAUSE);
  };
  form.on('changed', ({ data: values }) => follow(values));
  follow(data);
  look(section);
}

/** The time that is held for what is written, as one more answer. */
export function chosenTime(section) {
  return Object.fromEntries([...section.querySelectorAll('input[data-send]')].map(({ name, value }) => [name, value]));
}

/** A time that was chosen before the page was loaded anew is asked for with the first look. */
export function holdAgain(section, chosen) {
  const part = section.querySelector('#slots');
  for (const [name, value] of Object.entries(chosen)) {
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    input.dataset.send = '';
    part?.append(input);
  }
}

/** Draws the part anew if it is to blame; answers whether it is. */
export function lookAgain(section, field) {
  const blamed = field in chosenTime(section);
  if (blamed) look(section);
  return blamed;
}

function look(section) {
  section.querySelector('#slots')?.dispatchEvent(new Event('written'));
}
