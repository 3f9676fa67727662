// What the server thinks of a place, beside the pointer that drags a visit there.
import { element, texts } from './texts.js';

const BESIDE_PIXELS = 16;
const EDGE_PIXELS = 8;

/** One for each way to drag; seen only while something is dragged. */
export function createVerdict() {
  const what = element('strong');
  const words = element('span');
  const note = element('div', 'board-verdict-pointer', what, words);
  let controller;
  let pointer = { x: 0, y: 0 };
  let size; // measured once for each sentence: to ask at every step would have the whole board laid out

  function place() {
    size ??= { width: note.offsetWidth, height: note.offsetHeight };
    const beside = pointer.x + BESIDE_PIXELS;
    const fits = beside + size.width + EDGE_PIXELS <= innerWidth;
    const x = fits ? beside : Math.max(EDGE_PIXELS, pointer.x - BESIDE_PIXELS - size.width);
    const y = Math.min(pointer.y + BESIDE_PIXELS, innerHeight - size.height - EDGE_PIXELS);
    note.style.setProperty('transform', `translate(${x}px, ${y}px)`);
  }

  function follow({ clientX, clientY }) {
    pointer = { x: clientX, y: clientY };
    place();
  }

  function tell(state, sentence) {
    note.dataset.state = state;
    words.replaceChildren(sentence);
    size = undefined;
    place();
  }

  return {
    /** @param {string} title what is dragged; empty where that is seen anyway */
    begin(title, event) {
      this.end();
      controller = new AbortController();
      what.textContent = title;
      document.body.append(note);
      if (event) pointer = { x: event.clientX, y: event.clientY };
      tell('', '');
      document.addEventListener('pointermove', follow, { signal: controller.signal });
    },
    asking: () => tell('asking', texts.checking),
    /** @param {string[]} problems the rules that are broken; the first is said here, all of them where it is let go */
    tell: (problems) => tell(problems.length === 0 ? 'fits' : 'refused', problems[0] ?? texts.fits),
    /** Here nothing is planned. */
    nothing: () => tell('', ''),
    end() {
      controller?.abort();
      note.remove();
    },
  };
}
