// One server-sent stream for all tabs of a browser: the tab that holds the lock reads it and tells the others.
// Where locks are not to be had (plain http from another machine), each tab reads its own.

const COLLECT_MILLIS = 150;
const RETRY_MILLIS = 15_000;
const TAKE_OVER_MILLIS = 1_000;

/**
 * Calls onIds with the ids of what changed, and onGap when changes may have been missed.
 *
 * @param {string} address of the stream; it names when the page was drawn
 * @param {{onIds: (ids: Set<string>) => void, onGap: () => void}} page
 */
export function listen(address, page) {
  const collected = collect(page);
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    readStream(address, collected);
    return;
  }
  const channel = new BroadcastChannel('callout-live');
  channel.onmessage = ({ data }) => collected(data);
  const asked = Date.now();
  navigator.locks.request('callout-live', () => {
    const tookOver = Date.now() - asked > TAKE_OVER_MILLIS;
    const tell = (change) => {
      collected(change);
      channel.postMessage(change);
    };
    readStream(address, tell, tookOver);
    return new Promise(() => {}); // until this tab is gone
  });
}

/** A burst of changes asks the server once. */
function collect(page) {
  let ids = new Set();
  let gap = false;
  let timer;
  return (change) => {
    gap ||= change.gap === true;
    for (const id of change.ids ?? []) ids.add(id);
    timer ??= setTimeout(() => {
      timer = undefined;
      const [changed, missed] = [ids, gap];
      [ids, gap] = [new Set(), false];
      if (missed) page.onGap();
      else page.onIds(changed);
    }, COLLECT_MILLIS);
  };
}

/** @param {boolean} interrupted whether changes may have been missed before this stream opens */
function readStream(address, tell, interrupted = false) {
  const stream = new EventSource(address);
  stream.onopen = () => {
    if (interrupted) tell({ gap: true });
    interrupted = false;
  };
  stream.addEventListener('changed', ({ data }) => tell({ ids: [data] }));
  stream.onerror = () => {
    interrupted = true;
    if (stream.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    setTimeout(() => readStream(address, tell, true), RETRY_MILLIS);
  };
}
