// Writes the draft of an order: lines come and go, prices are asked of the server, and nothing is lost on the way.
import './css/order-draft.css';
import { postJson, sendSignedIn, signedOut } from './session.js';
import { showAfterwards } from './toast.js';

const PAUSE_MILLIS = 400;

for (const form of document.querySelectorAll('[data-draft]')) prepare(form);

function prepare(form) {
  const draft = { form, lines: form.querySelector('.draft-lines'), revision: Number(form.dataset.revision), saved: null };
  for (const { dataset } of document.querySelectorAll('#draft-start > li')) append(draft, dataset);
  draft.saved = JSON.stringify(entry(draft));
  redraw(draft);
  askPrices(draft);

  form.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button?.dataset.add) return addLine(draft, button.dataset.add);
    const line = button?.closest('.draft-line');
    if (line && 'remove' in button.dataset) removeLine(draft, line);
    if (line && 'up' in button.dataset && line.previousElementSibling) {
      line.previousElementSibling.before(line);
      button.focus();
      changed(draft);
    }
  });
  form.addEventListener('change', ({ target }) => target.name === 'part' && takePart(target));
  form.addEventListener('input', () => changed(draft));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(draft);
  });
  form.querySelector('[data-submit]').addEventListener('click', () => submit(draft));
  prepareWithdrawal(draft);
  addEventListener('beforeunload', (event) => unsaved(draft) && event.preventDefault());
}

function append(draft, values) {
  const line = document.querySelector('#draft-line').content.cloneNode(true).firstElementChild;
  for (const field of line.querySelectorAll('[name]')) field.value = values[field.name] ?? '';
  line.querySelector('[data-kind-name]').textContent = document.querySelector(`#draft-kinds [data-kind="${values.kind}"]`).textContent;
  line.querySelector('.draft-part').hidden = values.kind !== 'material';
  draft.lines.append(line);
  return line;
}

/** A new line starts with what one of its kind mostly has. */
function addLine(draft, kind) {
  const like = [...draft.lines.children].map(values).reverse().find((line) => line.kind === kind) ?? {};
  const line = append(draft, {
    kind,
    quantity: '1',
    unit: like.unit ?? { labour: 'h', material: 'pcs' }[kind] ?? '×',
    unitPrice: kind === 'labour' ? (like.unitPrice ?? '') : '',
    taxRate: like.taxRate ?? '0',
    description: kind === 'labour' ? (like.description ?? '') : '',
  });
  line.querySelector(kind === 'material' ? 'select' : '[name=description]').focus();
  changed(draft);
}

function removeLine(draft, line) {
  const next = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  (next?.querySelector('[data-remove]') ?? draft.form.querySelector('[data-add]')).focus();
  changed(draft);
}

function takePart(select) {
  const { name, unit, price, tax } = select.selectedOptions[0].dataset;
  if (!name) return;
  const line = select.closest('.draft-line');
  Object.entries({ description: name, unit, unitPrice: price, taxRate: tax }).forEach(([field, value]) => {
    line.querySelector(`[name=${field}]`).value = value;
  });
  line.querySelector('[name=quantity]').focus();
}

function values(line) {
  return Object.fromEntries([...line.querySelectorAll('[name]')].map(({ name, value }) => [name, value === '' ? null : value]));
}

function entry(draft) {
  const head = Object.fromEntries(['title', 'description', 'people', 'instructions', 'siteEquipment'].map((id) => [id, draft.form.querySelector(`#${id}`).value]));
  return {
    revision: draft.revision,
    ...head,
    skills: [...draft.form.querySelectorAll('[name=skills]:checked')].map(({ value }) => value),
    lines: [...draft.lines.children].map(values),
  };
}

function unsaved(draft) {
  return draft.saved !== JSON.stringify(entry(draft));
}

function changed(draft) {
  redraw(draft);
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => askPrices(draft), PAUSE_MILLIS);
}

/** Answers may overtake one another: only the one to what was asked last counts. */
async function askPrices(draft) {
  const asked = (draft.asked = (draft.asked ?? 0) + 1);
  const answer = await ask(draft, draft.form.dataset.prices);
  if (asked !== draft.asked) return;
  if (answer.ok) showPrices(draft, answer.body.priced);
  else showNoPrices(draft);
}

function redraw(draft) {
  draft.form.querySelector('.draft-none').hidden = draft.lines.children.length > 0;
  draft.form.querySelector('.draft-state').textContent = unsaved(draft) ? draft.form.dataset.textUnsaved : (draft.said ?? '');
}

function showPrices(draft, { nets, net, taxes, gross }) {
  [...draft.lines.children].forEach((line, i) => (line.querySelector('[data-line-net]').textContent = nets[i] ?? ''));
  const totals = draft.form.querySelector('.draft-totals');
  totals.querySelectorAll('[data-tax]').forEach((row) => row.remove());
  for (const { label, tax } of taxes) {
    const row = document.createElement('div');
    row.dataset.tax = '';
    row.append(Object.assign(document.createElement('dt'), { textContent: label }), Object.assign(document.createElement('dd'), { textContent: tax }));
    totals.querySelector('.draft-gross').before(row);
  }
  totals.querySelector('[data-net]').textContent = net;
  totals.querySelector('[data-gross]').textContent = gross;
}

/** As long as a field is wrong nobody knows what it comes to, and what was shown is out of date. */
function showNoPrices(draft) {
  showPrices(draft, { nets: [], net: '–', taxes: [], gross: '–' });
}

/** Saves the draft and says whether it is kept. */
async function save(draft) {
  clearProblems(draft.form);
  draft.asked = (draft.asked ?? 0) + 1; // the answer has the prices, too
  const sent = JSON.stringify(entry(draft));
  const answer = await sendSignedIn(() => ask(draft, draft.form.dataset.draft));
  if (!answer.ok) {
    askPrices(draft);
    showProblems(draft, answer);
    return false;
  }
  draft.revision = answer.body.revision;
  draft.saved = JSON.stringify({ ...JSON.parse(sent), revision: draft.revision });
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  draft.said = draft.form.dataset.textSaved.replace('{0}', time);
  showPrices(draft, answer.body.priced);
  redraw(draft);
  return true;
}

async function submit(draft) {
  if (draft.sending) return;
  draft.sending = true;
  try {
    if (await save(draft)) await complete(draft, { orderStep: 'submit' }, draft.form.dataset.textSubmitted, draft.form.querySelector('.draft-message'));
  } finally {
    draft.sending = false;
  }
}

function prepareWithdrawal(draft) {
  const dialog = document.querySelector('.draft-withdrawal');
  const reason = dialog.querySelector('textarea');
  draft.form.querySelector('[data-withdraw]').addEventListener('click', () => dialog.showModal());
  dialog.querySelector('[data-do]').addEventListener('click', () => {
    if (!reason.reportValidity()) return;
    complete(draft, { orderStep: 'withdraw', withdrawalReason: reason.value }, draft.form.dataset.textWithdrawn, dialog.querySelector('.note'));
  });
}

/** Completes the task that the draft belongs to. */
async function complete(draft, step, said, message) {
  const answer = await sendSignedIn(() => postJson(draft.form.dataset.task, JSON.stringify(step)));
  if (answer.ok) {
    draft.saved = JSON.stringify(entry(draft)); // leaving now loses nothing
    showAfterwards(said);
    location.assign(draft.form.dataset.case);
    return;
  }
  const problems = (answer.body?.errors ?? []).map((problem) => problem.message);
  say(message, answer.login ? [signedOut(answer.login)] : problems.length > 0 ? problems : [answer.body?.detail ?? draft.form.dataset.textFailed]);
}

function ask(draft, url) {
  return postJson(url, JSON.stringify(entry(draft)));
}

function showProblems(draft, { login, body }) {
  const message = draft.form.querySelector('.draft-message');
  if (login) return say(message, [signedOut(login)]);
  const problems = body?.errors ?? [];
  if (problems.length === 0) return say(message, [body?.detail ?? draft.form.dataset.textFailed]);
  const elsewhere = [];
  for (const { field, message: sentence } of problems) {
    const control = controlOf(draft, field);
    if (control) mark(control, sentence);
    else elsewhere.push(sentence);
  }
  say(message, [draft.form.dataset.textInvalid, ...elsewhere]);
  draft.form.querySelector('[aria-invalid=true]')?.focus();
}

/** `lines[2].quantity` is the field of the third line. */
function controlOf(draft, field) {
  const [, index, name] = /^lines\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  if (name) return draft.lines.children[index]?.querySelector(`[name=${name}]`);
  return draft.form.querySelector(`.draft-what [name=${field}]`); // lines have a description, too
}

function mark(control, sentence) {
  control.setAttribute('aria-invalid', 'true');
  const note = Object.assign(document.createElement('p'), { className: 'field-problem', textContent: sentence });
  note.id = `problem-${Math.random().toString(36).slice(2)}`;
  control.setAttribute('aria-errormessage', note.id);
  control.closest('.field').append(note);
}

function clearProblems(form) {
  form.querySelectorAll('.field-problem').forEach((note) => note.remove());
  form.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  form.querySelector('.draft-message').hidden = true;
}

function say(message, sentences) {
  message.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('div');
      line.append(sentence);
      return line;
    }),
  );
  message.hidden = false;
  message.focus();
}
