// On every page: htmx, the token against forged requests, live updates.
import './callout.css';
import htmx from 'htmx.org';
import { listen } from './live.js';
import { loginPage, renew, signedOut, token } from './session.js';
import { showWhatWasSaid } from './toast.js';

showWhatWasSaid();

document.addEventListener('htmx:configRequest', (event) => {
  if (event.detail.verb !== 'get') Object.assign(event.detail.headers, token());
});

// A login that has ended is said above the page, which stays as it is. What was to be done is done once the
// login of another tab is found.
document.addEventListener('htmx:beforeOnLoad', async (event) => {
  const { xhr, elt, requestConfig } = event.detail;
  const login = new URL(xhr.responseURL || location.href).pathname.endsWith('/login');
  if (xhr.status !== 401 && xhr.status !== 403 && !login) {
    document.querySelector('#signed-out')?.remove();
    return;
  }
  event.preventDefault();
  const where = await renew().catch(loginPage);
  if (where !== null) return sayAbove(signedOut(where));
  document.querySelector('#signed-out')?.remove();
  if (requestConfig.verb === 'get' || elt.dataset.triedAgain) return;
  elt.dataset.triedAgain = 'true';
  await htmx.ajax(requestConfig.verb, requestConfig.path, {
    source: elt,
    target: requestConfig.target ?? event.detail.target,
    values: requestConfig.parameters,
  });
  delete elt.dataset.triedAgain;
});

function sayAbove(sentence) {
  document.querySelector('#signed-out')?.remove();
  const note = Object.assign(document.createElement('div'), { id: 'signed-out', className: 'note note-bad' });
  note.setAttribute('role', 'alert');
  note.append(sentence);
  document.querySelector('main')?.prepend(note);
}

// What a page asks for now and then is drawn anew only if it says something new: focus and reading stay where they are.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { target, xhr, requestConfig } = event.detail;
  if (requestConfig.elt !== target || !target.dataset.polled || xhr.status !== 200) return;
  const fresh = new DOMParser().parseFromString(xhr.responseText, 'text/html');
  const said = (page, id) => page.getElementById(id)?.textContent.replace(/\s+/g, ' ');
  if (target.dataset.polled.split(' ').every((id) => said(document, id) === said(fresh, id))) event.detail.shouldSwap = false;
});

// What is pressed stays until it is let go: a button that is drawn anew in between would not be clicked.
let pressed = null;
const late = new Set();
document.addEventListener('pointerdown', ({ target }) => (pressed = target), true);
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(drawWhatIsLate), true);
document.addEventListener('htmx:beforeSwap', (event) => {
  const { target, requestConfig } = event.detail;
  if (requestConfig.elt !== target || !target.contains(pressed)) return;
  event.detail.shouldSwap = false;
  late.add(target);
});

function drawWhatIsLate() {
  pressed = null;
  for (const element of late) if (element.isConnected) htmx.trigger(element, 'live');
  late.clear();
}

// What somebody has unfolded stays so when the page is drawn anew, until what it was unfolded for is done.
let unfolded = [];
document.addEventListener('htmx:beforeSwap', ({ detail: { requestConfig } }) => {
  const done = requestConfig.verb === 'get' ? null : requestConfig.elt;
  unfolded = [...document.querySelectorAll('details[open][id]')].filter((details) => !details.contains(done)).map(({ id }) => id);
});
document.addEventListener('htmx:afterSettle', () => {
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
});

// Whoever is in the middle of writing keeps what is on the page, on the way to the button too.
function isBeingEdited(element) {
  const active = document.activeElement;
  if (!element.contains(active)) return false;
  return active.matches('input, select, textarea') || [...(active.form?.elements ?? [])].some(isWritten);
}

function isWritten(field) {
  return field.matches('input:not([type=hidden]), textarea') && field.value !== field.defaultValue;
}

document.addEventListener('htmx:beforeSwap', (event) => {
  const { target, requestConfig } = event.detail;
  if (requestConfig.triggeringEvent?.type === 'live' && isBeingEdited(target)) event.detail.shouldSwap = false; // begun since it was asked
});

function refresh(elements) {
  for (const element of elements) if (!isBeingEdited(element)) htmx.trigger(element, 'live');
}

const live = document.querySelector('meta[name="live"]');
if (live) {
  listen(live.content, {
    onIds: (ids) =>
      refresh([...document.querySelectorAll('[data-live]')].filter((element) =>
        element.dataset.live.split(' ').some((id) => ids.has(id)),
      )),
    onGap: () => refresh(document.querySelectorAll('[data-live]')),
  });
}

// On a phone the row of tabs is longer than the screen.
document.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

// Menus close as one expects of menus.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// A plain form sent twice by a double click is sent once.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'true';
});
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});
