// Gathers what a technician proposes, sends it as one, and shows each mistake at its row: the server judges every field.
import { postJson, sendSignedIn, signedOut } from './session.js';
import { showAfterwards } from './toast.js';

for (const form of document.querySelectorAll('[data-change]')) prepare(form);

function prepare(form) {
  form.addEventListener('click', ({ target }) => {
    const kind = target.closest('[data-add]')?.dataset.add;
    if (kind) add(form, kind);
    const removed = target.closest('[data-remove]');
    if (removed) remove(form, removed.closest('li'));
  });
  form.addEventListener('input', ({ target }) => {
    clear(target);
    say(form, '', false);
    if (target.name === 'part') showUnit(form, target);
    if (target.name === 'drop') target.closest('li').querySelector('[name=quantity]').disabled = target.checked;
    if (target.name === 'visit') askWhatFor(target);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form);
  });
}

function add(form, kind) {
  const row = form.querySelector(`[data-template=${kind}]`).content.firstElementChild.cloneNode(true);
  form.querySelector('[data-added]').append(row);
  const first = row.querySelector('input, select');
  first.focus();
  first.select?.(); // what is suggested there is typed over
}

function remove(form, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.querySelector('input, select') ?? form.querySelector('[data-add]')).focus();
}

function askWhatFor(tick) {
  const field = tick.closest('[data-visit]').querySelector('.field');
  field.hidden = !tick.checked;
  if (tick.checked) field.querySelector('input').focus();
}

/** The list's entry that was taken; what is typed otherwise may still be a part's number. */
function partOf(form, typed) {
  const text = typed.trim();
  return [...form.querySelectorAll('#parts option')].find(
    ({ value, dataset }) => value === text || dataset.number.toLowerCase() === text.toLowerCase(),
  )?.dataset;
}

function showUnit(form, input) {
  const unit = partOf(form, input.value)?.unit;
  input.closest('li').querySelector('[data-unit]').textContent = unit ? `(${unit})` : '';
}

/** What has changed, each with the place on the page that it stands in. */
function changesOf(form) {
  const changes = [];
  for (const row of form.querySelectorAll('[data-line]')) {
    const quantity = row.querySelector('[name=quantity]');
    const orderLine = Number(row.dataset.line);
    if (row.querySelector('[name=drop]').checked) changes.push({ row, change: { changeKind: 'drop', orderLine, seen: quantity.defaultValue } });
    else if (differs(quantity)) changes.push({ row, change: { changeKind: 'change', orderLine, quantity: quantity.value, seen: quantity.defaultValue } });
  }
  for (const row of form.querySelectorAll('[data-added] > li')) changes.push({ row, change: added(form, row) });
  const people = form.querySelector('[data-people]');
  const count = people.querySelector('input');
  if (differs(count)) changes.push({ row: people, change: { changeKind: 'people', quantity: count.value, seen: count.defaultValue } });
  const visit = form.querySelector('[data-visit]');
  if (visit.querySelector('[name=visit]').checked) {
    changes.push({ row: visit, change: { changeKind: 'visit', lineDescription: visit.querySelector('[name=lineDescription]').value } });
  }
  return changes;
}

function added(form, row) {
  const change = { changeKind: 'add', lineKind: row.dataset.kind, unit: row.dataset.unitFixed };
  for (const { name, value } of row.querySelectorAll('input, select')) change[name] = value;
  if ('part' in change) change.part = partOf(form, change.part)?.number ?? change.part;
  return change;
}

function differs(input) {
  return input.value.trim() !== input.defaultValue;
}

/** One for what stands on this page: should the answer be lost, sending it again proposes nothing twice. */
function sendIdOf(form) {
  form.dataset.sendId ||= crypto.randomUUID();
  return form.dataset.sendId;
}

async function send(form) {
  const button = form.querySelector('[data-submit]');
  if (button.getAttribute('aria-disabled')) return;
  form.querySelectorAll('[aria-invalid]').forEach(clear);
  const changes = changesOf(form);
  if (changes.length === 0) return say(form, form.dataset.textNothing);
  const values = {
    changes: changes.map(({ change }) => change),
    changeReason: form.querySelector('[name=changeReason]').value,
    sendId: sendIdOf(form),
    photos: [...form.querySelectorAll('[name=photo]:checked')].map(({ value }) => value),
  };
  button.setAttribute('aria-disabled', 'true');
  say(form, '');
  const answer = await sendSignedIn(() => postJson(form.dataset.change, JSON.stringify(values)));
  if (answer.ok) {
    showAfterwards(answer.body.message);
    location.assign(answer.body.next);
    return; // stays disabled until the next page is there
  }
  button.removeAttribute('aria-disabled');
  if (answer.login) return say(form, signedOut(answer.login));
  showProblems(form, changes, answer.body);
}

function showProblems(form, changes, body) {
  const problems = body?.errors ?? [];
  if (problems.length === 0) return say(form, body?.detail ?? form.dataset.textFailed);
  const elsewhere = problems.filter(({ field, message }) => !showAt(fieldOf(form, changes, field), message));
  say(form, elsewhere.length > 0 ? elsewhere.map(({ message }) => message).join(' ') : form.dataset.textInvalid, elsewhere.length > 0);
  form.querySelector('[aria-invalid]')?.focus();
}

/** "changes[2].quantity" is the quantity in the row that was sent third. */
function fieldOf(form, changes, field) {
  const [, index, name] = /^changes\[(\d+)]\.(\w+)$/.exec(field) ?? [];
  if (!name) return form.querySelector(`[name="${CSS.escape(field.replace(/\[.*/, ''))}"]`);
  const row = changes[Number(index)]?.row;
  return row?.querySelector(`[name="${CSS.escape(name)}"]`) ?? row?.querySelector('input:not([type=checkbox]), select');
}

function showAt(input, message) {
  if (!input) return false;
  const holder = input.closest('.field');
  const problem = holder.querySelector('.field-problem') ?? document.createElement('span');
  problem.className = 'field-problem';
  problem.id ||= `problem-${crypto.randomUUID()}`;
  if (!problem.textContent.includes(message)) problem.append(problem.textContent ? ` ${message}` : message);
  holder.append(problem);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', problem.id);
  return true;
}

function clear(input) {
  if (!input.hasAttribute('aria-invalid')) return;
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
  input.closest('.field')?.querySelector('.field-problem')?.remove();
}

function say(form, what, focus = true) {
  const message = form.querySelector('[data-message]');
  message.replaceChildren(what);
  message.hidden = what === '';
  if (focus && what !== '') message.focus();
}
