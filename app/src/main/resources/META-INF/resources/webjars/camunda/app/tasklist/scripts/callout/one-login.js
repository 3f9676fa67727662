// Camunda's web apps share Callout's login. Their own login form is closed, so whenever the session
// is over (an answer of 401, or a logout from the menu) the browser leaves for Callout's.
const LOGIN = "/login";
const RELOADED = "callout.reloadedAt";
const isApi = (url) => new URL(url, document.baseURI).pathname.startsWith("/camunda/api/");
const isLogout = (url) => /\/admin\/auth\/user\/[^/]+\/logout$/.test(url);

function toLogin() {
  window.location.assign(LOGIN);
}

// Asking for this page again leads over the login and back to it. If it was just asked for and is
// refused again, the login is not what is missing: do not go round in circles.
function sessionIsOver() {
  const last = Number(sessionStorage.getItem(RELOADED) || 0);
  sessionStorage.setItem(RELOADED, String(Date.now()));
  if (Date.now() - last < 10000) {
    toLogin();
  } else {
    window.location.reload();
  }
}

function judge(method, url, status) {
  if (!isApi(url)) return;
  if (isLogout(url) && method === "POST" && status < 400) toLogin();
  else if (status === 401) sessionIsOver();
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.addEventListener("load", () => judge(String(method).toUpperCase(), String(url), this.status));
  return open.call(this, method, url, ...rest);
};

const fetchAsBefore = window.fetch;
window.fetch = async function (input, init) {
  const answer = await fetchAsBefore.call(window, input, init);
  const request = input instanceof Request ? input : { url: String(input), method: init?.method };
  judge((init?.method ?? request.method ?? "GET").toUpperCase(), request.url, answer.status);
  return answer;
};

export default [];
