// A sentence that outlives the page it was said on.
const KEY = 'callout-said';
const MILLIS = 6_000;

export function showAfterwards(sentence) {
  if (sentence) sessionStorage.setItem(KEY, sentence);
}

export function showWhatWasSaid() {
  const sentence = sessionStorage.getItem(KEY);
  if (!sentence) return;
  sessionStorage.removeItem(KEY);
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  document.body.append(toast);
  toast.textContent = sentence;
  setTimeout(() => toast.remove(), MILLIS);
}
