// The customer draws a signature; it is sent with the version of the order that stands above it.
import { postJson, sendSignedIn, signedOut } from './session.js';
import { showAfterwards } from './toast.js';

const INK = '#14211f';
const PEN = 2.4; // in pixels of the page
const WIDEST = 1200; // of the picture that is sent

for (const form of document.querySelectorAll('[data-sign]')) prepare(form);

function prepare(form) {
  const pad = padOf(form);
  form.querySelector('[data-clear]').addEventListener('click', () => {
    pad.clear();
    form.elements.signerName.focus();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!complete(form, pad)) return;
    const button = form.querySelector('[type=submit]');
    button.disabled = true; // a second press sends nothing twice
    await send(form, pad);
    button.disabled = false;
  });
}

/** Strokes are kept as shares of the pad's width, so that turning the phone loses none. */
function padOf(form) {
  const canvas = form.querySelector('canvas');
  let strokes = [];

  const changed = () => {
    draw(canvas, strokes);
    form.querySelector('[data-clear]').disabled = strokes.length === 0;
    form.querySelector('#pad-state').textContent = strokes.length > 0 ? form.dataset.textDrawn : form.dataset.textEmpty;
  };
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.width];
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    strokes.push([at(event)]);
    hideProblem(form, 'drawing');
    changed();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!event.isPrimary || !canvas.hasPointerCapture(event.pointerId)) return;
    const moves = event.getCoalescedEvents?.() ?? [];
    strokes.at(-1)?.push(...(moves.length > 0 ? moves : [event]).map(at));
    draw(canvas, strokes);
  });
  new ResizeObserver(changed).observe(canvas);
  return {
    get empty() {
      return strokes.length === 0;
    },
    clear() {
      strokes = [];
      changed();
    },
    picture: () => picture(canvas, strokes),
  };
}

/** Draws on as many pixels as the screen has. */
function draw(canvas, strokes) {
  const box = canvas.getBoundingClientRect();
  const scale = window.devicePixelRatio || 1;
  canvas.width = Math.round(box.width * scale);
  canvas.height = Math.round(box.height * scale);
  ink(canvas.getContext('2d'), strokes, canvas.width, PEN * scale);
}

/** What is sent is drawn anew on white, no larger than needed, whatever the screen. */
function picture(canvas, strokes) {
  const box = canvas.getBoundingClientRect();
  const width = Math.min(WIDEST, Math.round(box.width * 2));
  const sent = Object.assign(document.createElement('canvas'), { width, height: Math.round((width * box.height) / box.width) });
  const context = sent.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sent.width, sent.height);
  ink(context, strokes, width, (PEN * width) / box.width);
  return sent.toDataURL('image/png');
}

function ink(context, strokes, width, pen) {
  Object.assign(context, { strokeStyle: INK, lineWidth: pen, lineCap: 'round', lineJoin: 'round' });
  for (const [[x, y], ...rest] of strokes) {
    context.beginPath();
    context.moveTo(x * width, y * width);
    if (rest.length === 0) context.lineTo(x * width + 0.01, y * width); // a dot
    for (const [toX, toY] of rest) context.lineTo(toX * width, toY * width);
    context.stroke();
  }
}

function complete(form, pad) {
  const name = form.elements.signerName;
  hideProblem(form, 'signer');
  hideProblem(form, 'drawing');
  if (pad.empty) sayProblem(form, 'drawing', form.dataset.textNotSigned);
  if (name.value.trim() === '') {
    sayProblem(form, 'signer', form.dataset.textName);
    name.focus();
  } else if (pad.empty) {
    form.querySelector('.pad').scrollIntoView({ block: 'center' });
  }
  return !pad.empty && name.value.trim() !== '';
}

async function send(form, pad) {
  form.querySelector('[data-refused]').hidden = true;
  const { id, version, hash } = form.dataset;
  const body = JSON.stringify({ id, version: Number(version), hash, signerName: form.elements.signerName.value, drawing: pad.picture() });
  const answer = await sendSignedIn(() => postJson(form.dataset.sign, body));
  if (answer.ok) {
    showAfterwards(answer.body.message);
    location.assign(answer.body.next);
  } else if (answer.login) {
    refuse(form, signedOut(answer.login));
  } else {
    explain(form, answer.body);
  }
}

function explain(form, body) {
  const fields = { signerName: 'signer', drawing: 'drawing' };
  const problems = (body?.errors ?? []).filter(({ field }) => field in fields);
  for (const { field, message } of problems) sayProblem(form, fields[field], message);
  if (problems.length > 0) return;
  if (body?.type !== 'urn:problem:order-changed') return refuse(form, body?.detail ?? form.dataset.textFailed);
  const again = Object.assign(document.createElement('a'), { href: location.pathname, textContent: form.dataset.textAgain });
  refuse(form, body.detail, ' ', again);
}

function refuse(form, ...said) {
  const note = form.querySelector('[data-refused]');
  note.replaceChildren(...said);
  note.hidden = false;
  note.focus();
}

function sayProblem(form, field, sentence) {
  const note = form.querySelector(`#${field}-problem`);
  note.textContent = sentence;
  note.hidden = false;
  if (field === 'signer') form.elements.signerName.setAttribute('aria-invalid', 'true');
}

function hideProblem(form, field) {
  form.querySelector(`#${field}-problem`).hidden = true;
  if (field === 'signer') form.elements.signerName.removeAttribute('aria-invalid');
}
