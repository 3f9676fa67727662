// On every page: htmx, the token against forged requests, live updates.
import './callout.css';
import htmx from 'htmx.org';
import { listen } from './live.js';
import { isLogin } from './login.js';
import { showWhatWasSaid } from './toast.js';

showWhatWasSaid();

const csrf = document.querySelector('meta[name="csrf-token"]');

document.addEventListener('htmx:configRequest', (event) => {
  if (csrf && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
});

// A session that ended answers a fragment with the login page: show that whole, not inside the fragment.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401 || isLogin(xhr.responseURL)) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

// What a page asks for now and then is drawn anew only if it says something new: focus and reading stay where they are.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { target, xhr, requestConfig } = event.detail;
  if (requestConfig.elt !== target || !target.dataset.polled || xhr.status !== 200) return;
  const fresh = new DOMParser().parseFromString(xhr.responseText, 'text/html');
  const said = (page, id) => page.getElementById(id)?.textContent.replace(/\s+/g, ' ');
  if (target.dataset.polled.split(' ').every((id) => said(document, id) === said(fresh, id))) event.detail.shouldSwap = false;
});

// Whoever is in the middle of writing keeps what is on the page.
function isBeingEdited(element) {
  const active = document.activeElement;
  return element.contains(active) && active.matches('input, select, textarea');
}

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
