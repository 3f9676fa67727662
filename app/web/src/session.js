// What to do when the login has ended under an open page: nothing typed is lost.
const meta = document.querySelector('meta[name="csrf-token"]');

/** The header that tells the server that one of our own pages asks. */
export function token() {
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

/**
 * Looks whether somebody is signed in, perhaps anew in another tab, and takes the token of that login.
 *
 * @returns {Promise<string|null>} where to sign in; null if that is not needed
 */
export async function renew() {
  const response = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  const { pathname } = new URL(response.url);
  if (response.status === 401 || (response.redirected && pathname.endsWith('/login'))) {
    return response.status === 401 ? loginPage() : pathname;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('meta[name="csrf-token"]');
  if (meta && fresh) meta.content = fresh.content;
  return null;
}

/**
 * Sends something. A login that has ended is looked for once more, for somebody may have signed in again beside this page.
 *
 * @param {() => Promise<{status?: number}>} send asks the server and answers with its status
 * @returns {Promise<object>} its answer; `login`, where to sign in, if nobody is signed in
 */
export async function sendSignedIn(send) {
  const answer = await send();
  if (answer.status !== 401 && answer.status !== 403) return answer;
  const login = await renew().catch(() => null);
  return login === null ? send() : { ok: false, login };
}

/**
 * Sends JSON to one of our own pages.
 *
 * @param {string} json
 * @returns {Promise<object>} status and body; a broken line, or a page in place of JSON, is an answer too, and a login that ended a 401
 */
export async function postJson(url, json) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', ...token() };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: json });
    const ended = response.status === 401 || new URL(response.url).pathname.endsWith('/login');
    return { ok: response.ok && !ended, status: ended ? 401 : response.status, body: ended ? null : await response.json() };
  } catch {
    return { ok: false };
  }
}

/** The sentence that says so, with a link that opens beside this page. */
export function signedOut(login) {
  const sentence = document.createElement('span');
  const link = Object.assign(document.createElement('a'), {
    href: login,
    target: '_blank',
    rel: 'opener',
    textContent: meta?.dataset.textSignIn ?? 'Sign in again',
  });
  sentence.append(`${meta?.dataset.textSignedOut ?? 'You are signed out.'} `, link);
  return sentence;
}

/** Staff and customers have a login page each: the one that belongs to this page. */
export function loginPage() {
  return /^\/portal(\/|$)/.test(location.pathname) ? '/portal/login' : '/login';
}
