// While somebody writes @ and the beginning of a name, the colleagues who can be told are offered.
const MOST = 6;
const BEGUN = /(^|[^\p{L}\p{N}_.-])@([\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]*)?)$/u;

const known = new Map(); // by address: asked once for each page

document.addEventListener('input', ({ target }) => {
  if (target.matches('textarea[data-colleagues]')) offer(target);
});
document.addEventListener('keydown', (event) => {
  const { target } = event;
  if (target.matches('textarea[data-colleagues]') && listOf(target)) steer(event, target, listOf(target));
});
document.addEventListener('focusout', ({ target }) => {
  if (target.matches('textarea[data-colleagues]')) close(target);
});

async function offer(textarea) {
  const begun = textarea.value.slice(0, textarea.selectionStart).match(BEGUN);
  if (!begun) return close(textarea);
  const wanted = begun[2].toLocaleLowerCase();
  const before = textarea.value;
  const colleagues = await ask(textarea.dataset.colleagues);
  if (textarea.value !== before || document.activeElement !== textarea) return; // typed on meanwhile
  const fitting = colleagues.filter(({ username, name }) => [username, name, ...name.split(' ')].some((word) => word.toLocaleLowerCase().startsWith(wanted)));
  const whole = fitting.some(({ name }) => name.toLocaleLowerCase() === wanted);
  if (fitting.length === 0 || whole) return close(textarea);
  show(textarea, fitting.slice(0, MOST), wanted.length);
}

function ask(address) {
  if (!known.has(address)) {
    const answer = fetch(address, { headers: { Accept: 'application/json' } }).then((response) => (response.ok ? response.json() : []));
    known.set(address, answer.catch(() => known.delete(address) && []));
  }
  return known.get(address);
}

const listOf = (textarea) => textarea.parentElement.querySelector('.colleagues');

function show(textarea, colleagues, typed) {
  close(textarea);
  const list = Object.assign(document.createElement('ul'), { className: 'colleagues', id: 'colleagues-offered' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', textarea.dataset.textList);
  colleagues.forEach(({ username, name }, n) => {
    const entry = Object.assign(document.createElement('li'), { id: `colleague-${n}`, textContent: name });
    entry.setAttribute('role', 'option');
    const also = Object.assign(document.createElement('span'), { className: 'small soft', textContent: ` ${username}` });
    entry.append(also);
    entry.addEventListener('pointerdown', (event) => {
      event.preventDefault(); // the text keeps the focus
      take(textarea, name, typed);
    });
    Object.assign(entry.dataset, { name, typed });
    list.append(entry);
  });
  textarea.after(list);
  textarea.setAttribute('aria-autocomplete', 'list');
  textarea.setAttribute('aria-controls', list.id);
  choose(textarea, list, 0);
}

function choose(textarea, list, n) {
  const entries = [...list.children];
  const chosen = entries[(n + entries.length) % entries.length];
  for (const entry of entries) entry.setAttribute('aria-selected', String(entry === chosen));
  textarea.setAttribute('aria-activedescendant', chosen.id);
}

function steer(event, textarea, list) {
  const entries = [...list.children];
  const now = entries.findIndex((entry) => entry.getAttribute('aria-selected') === 'true');
  const { name, typed } = entries[now].dataset;
  const actions = {
    ArrowDown: () => choose(textarea, list, now + 1),
    ArrowUp: () => choose(textarea, list, now - 1),
    Enter: () => take(textarea, name, Number(typed)),
    Tab: () => take(textarea, name, Number(typed)),
    Escape: () => close(textarea),
  };
  if (!(event.key in actions) || event.isComposing || event.shiftKey) return;
  event.preventDefault();
  actions[event.key]();
}

function take(textarea, name, typed) {
  const caret = textarea.selectionStart;
  textarea.setRangeText(`${name} `, caret - typed, caret, 'end');
  close(textarea);
}

function close(textarea) {
  listOf(textarea)?.remove();
  for (const attribute of ['aria-controls', 'aria-activedescendant']) textarea.removeAttribute(attribute);
}
