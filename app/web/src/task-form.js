// Draws a deployed form and sends what was entered; the server has the last word on every field.
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import './css/task-form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { speakGerman } from './task-form-de.js';
import { takeDividedPhones } from './task-form-phone.js';
import { draftOf, forgetDraft, keepDraft, sayDraft } from './draft.js';
import { chosenTime, followWriting, holdAgain, lookAgain } from './slots.js';
import { sendSignedIn, signedOut, token } from './session.js';
import { showAfterwards } from './toast.js';

for (const section of document.querySelectorAll('[data-task-form]')) open(section);

async function open(section) {
  const fields = section.querySelector('.task-form-fields');
  const button = section.querySelector('[data-submit]');
  const url = section.dataset.taskForm;

  const answer = await ask(url);
  if (!answer.ok) return say(section, [answer.body?.detail ?? section.dataset.textFailed]);

  fields.replaceChildren();
  // without a pause after each key: text typed quickly into the next field would be lost in it
  const form = new Form({ container: fields, debounce: false });
  takeDividedPhones(form);
  if (document.documentElement.lang === 'de') speakGerman(form);
  const draft = draftOf(section);
  const data = { ...answer.body.data, ...draft?.values };
  await form.importSchema(withoutFrame(answer.body.schema), data);
  for (const mark of fields.querySelectorAll('.fjs-powered-by a')) {
    mark.tabIndex = -1;
    mark.setAttribute('aria-label', 'bpmn.io');
  }
  // a picture opens beside the page: what has been typed would be gone with it
  fields.addEventListener('click', ({ target }) => {
    const picture = target.closest('a:has(> img)');
    if (picture) Object.assign(picture, { target: '_blank', rel: 'noopener' });
  });
  if (asksForDecision(answer.body.schema)) button.textContent = section.dataset.textSubmit;
  if (draft) {
    holdAgain(section, draft.chosen);
    sayDraft(section);
  }
  keepDraft(section, form, (written) => ({ values: onlyOwnKeys(form, written), chosen: chosenTime(section) }));
  followWriting(section, form, data);
  fields.removeAttribute('aria-busy');
  section.querySelector('.task-form-actions').hidden = false;

  let sending = false;
  const submit = async () => {
    if (sending) return;
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) return focusFirstProblem(section);
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    say(section, []);
    const sent = await sendSignedIn(() => ask(url, { ...onlyOwnKeys(form, data), ...chosenTime(section) }));
    if (sent.ok) {
      forgetDraft(section);
      showAfterwards(sent.body.message);
      location.assign(sent.body.next);
      return; // stays disabled until the next page is there
    }
    sending = false;
    button.removeAttribute('aria-disabled');
    if (sent.login) return say(section, [signedOut(sent.login)]);
    showProblems(section, form, sent.body);
  };
  button.addEventListener('click', submit);
  fields.addEventListener('submit', submit);
}

/** Answers with the status and the JSON; a broken line or a page in place of JSON is an answer too. */
async function ask(url, values) {
  const headers = { Accept: 'application/json' };
  if (values) Object.assign(headers, { 'Content-Type': 'application/json' }, token());
  try {
    const response = await fetch(url, values ? { method: 'POST', headers, body: JSON.stringify(values) } : { headers });
    const ended = response.status === 401 || new URL(response.url).pathname.endsWith('/login');
    if (ended && !values) location.reload(); // nothing is typed yet
    return { ok: response.ok && !ended, status: ended ? 401 : response.status, body: ended ? null : await response.json() };
  } catch {
    return { ok: false };
  }
}

/** The page has a heading and a button of its own. */
function withoutFrame(schema) {
  return { ...schema, components: (schema.components ?? []).filter((component) => component.type !== 'button' && component.id !== 'Text_Heading') };
}

/** Whoever decides "reject" should not press "Approve order". */
function asksForDecision({ components = [] }) {
  return components.some((component) => component.type === 'radio' || asksForDecision(component));
}

/** What the form shows but does not ask for is not sent back. */
function onlyOwnKeys(form, data) {
  const keys = new Set(
    form
      .get('formFieldRegistry')
      .getAll()
      .filter((field) => field.key && !field.disabled && !field.readonly)
      .map((field) => field.key.split('.')[0]),
  );
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key)));
}

function showProblems(section, form, body) {
  const problems = body?.errors ?? [];
  if (['urn:problem:task-gone', 'urn:problem:not-found'].includes(body?.type)) return say(section, [section.dataset.textGone]);
  if (problems.length === 0) return say(section, [body?.detail ?? section.dataset.textFailed]);
  const fields = form.get('formFieldRegistry').getAll();
  const errors = {};
  const elsewhere = [];
  for (const { field, message } of problems) {
    const known = fields.find(({ key }) => key === field.split(/[.[]/)[0]);
    if (known) (errors[known.id] ??= []).push(message);
    else if (lookAgain(section, field)) elsewhere.push(message);
    else elsewhere.push(`${field}: ${message}`);
  }
  form._setState({ errors });
  say(section, elsewhere.length > 0 ? elsewhere : [section.dataset.textInvalid], elsewhere.length > 0);
  focusFirstProblem(section);
}

function say(section, sentences, focus = true) {
  const message = section.querySelector('.task-form-message');
  const list = document.createElement('ul');
  for (const sentence of sentences) {
    const item = document.createElement('li');
    item.append(sentence);
    list.append(item);
  }
  message.replaceChildren(list);
  message.hidden = sentences.length === 0;
  if (focus && sentences.length > 0) message.focus();
}

function focusFirstProblem(section) {
  requestAnimationFrame(() => {
    const field = section.querySelector('.fjs-has-errors');
    field?.scrollIntoView({ block: 'center' });
    // a list that is focused opens, and would hide what is wrong with it
    field?.querySelector('input:not([role="combobox"], .fjs-select-hidden-input), textarea')?.focus({ preventScroll: true });
  });
}
