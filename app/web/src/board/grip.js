// What the end of a bar is taken hold of for: along the time axis it makes the visit longer, across it the bar moves.
const DECIDED_PIXELS = 4; // a little less than the calendar waits for

/** Holds a press on an end back until its direction shows what is meant; a finger is left to the calendar. */
export function letEndsBeMoved(timeline) {
  timeline.addEventListener('pointerdown', (down) => {
    const end = down.target.closest?.('.ec-resizer');
    if (!end || !down.isTrusted || down.pointerType !== 'mouse' || down.button !== 0) return;
    down.stopPropagation();
    const held = new AbortController();
    const { signal } = held;
    const decide = ({ clientX, clientY }) => {
      const along = Math.abs(clientX - down.clientX);
      const across = Math.abs(clientY - down.clientY);
      if (Math.hypot(along, across) < DECIDED_PIXELS) return;
      held.abort();
      const meant = across > along ? end.closest('.ec-event') : end;
      meant?.dispatchEvent(new PointerEvent('pointerdown', down));
    };
    document.addEventListener('pointermove', decide, { signal, capture: true });
    document.addEventListener('pointerup', () => held.abort(), { signal, capture: true });
    document.addEventListener('pointercancel', () => held.abort(), { signal, capture: true });
  }, { capture: true });
}
