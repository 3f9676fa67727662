// Sends photos one after the other, each with its progress; what became of each is said, and a bad one stops none.
import { sendSignedIn, signedOut, token } from './session.js';

const LARGEST_BYTES = 20 * 1024 * 1024;

for (const form of document.querySelectorAll('[data-photos]')) prepare(form);

function prepare(form) {
  const input = form.querySelector('input[type=file]');
  form.querySelector('[type=submit]').hidden = true; // what is chosen is sent
  let last = Promise.resolve();
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = ''; // the same photo may be chosen again
    form.querySelectorAll('.photo-outcomes .note').forEach((said) => said.remove());
    for (const file of files) {
      const line = lineOf(form, file);
      last = last.then(() => send(form, file, line));
    }
  });
}

async function send(form, file, line) {
  if (file.size > LARGEST_BYTES) return say(line, false, form.dataset.textTooLarge, file);
  const answer = await sendSignedIn(() => post(form, file, line));
  if (answer.login) return failed(form, file, line, signedOut(answer.login));
  if (answer.status === 200) {
    for (const { kept, words } of answer.body) say(line, kept, words, file);
    return showPhotos();
  }
  if (answer.status === 413) return say(line, false, form.dataset.textTooLarge, file);
  failed(form, file, line, answer.body?.detail ?? '');
}

/** Answers with the status and the JSON; 0 where the line is broken. */
function post(form, file, line) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch tells nothing of what has been sent so far
    const data = new FormData();
    data.append('files', file);
    request.open('POST', form.dataset.photos);
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(token())) request.setRequestHeader(name, value);
    request.responseType = 'json';
    const bar = showProgress(line, form.dataset.textSending, file);
    request.upload.addEventListener('progress', ({ loaded, total }) => Object.assign(bar, { value: loaded, max: total || 1 }));
    request.upload.addEventListener('load', () => showProgress(line, form.dataset.textWorking, file).removeAttribute('value'));
    request.addEventListener('load', () => {
      const login = new URL(request.responseURL).pathname.endsWith('/login');
      resolve({ status: login ? 401 : request.status, body: request.response });
    });
    for (const broken of ['error', 'abort', 'timeout']) request.addEventListener(broken, () => resolve({ status: 0 }));
    request.send(data);
  });
}

function lineOf(form, file) {
  const line = document.createElement('li');
  form.querySelector('.photo-outcomes').append(line);
  showProgress(line, form.dataset.textSending, file);
  return line;
}

function showProgress(line, words, file) {
  const bar = Object.assign(document.createElement('progress'), { value: 0, max: 1 });
  bar.setAttribute('aria-hidden', 'true');
  line.className = '';
  line.replaceChildren(words.replace('{0}', () => file.name), bar);
  return bar;
}

function say(line, good, words, file) {
  line.className = good ? 'note note-good' : 'note note-bad';
  line.replaceChildren(words.replace('{0}', () => file.name));
}

/** On a bad line nothing is lost: the same file can be sent again. */
function failed(form, file, line, why) {
  say(line, false, form.dataset.textFailed, file);
  const again = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: form.dataset.textAgain });
  again.addEventListener('click', () => send(form, file, line));
  line.append(' ', why, again);
}

/** The page hears of the new photo by itself too, but later. */
function showPhotos() {
  document.getElementById('photos').dispatchEvent(new CustomEvent('live'));
}

// What could not be done to a photo is no longer to be done: the page says how it stands.
document.addEventListener('htmx:responseError', () => location.reload());
