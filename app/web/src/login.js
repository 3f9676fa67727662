// Staff and customers have a login page each.
const STAFF = '/login';
const PORTAL = '/portal/login';

/** Whether an answer came from a login page: the session has ended. */
export function isLogin(address) {
  return [STAFF, PORTAL].includes(new URL(address || location.href, location.href).pathname);
}

/** The login page that belongs to a page. */
export function loginOf(address) {
  return /^\/portal(\/|$)/.test(new URL(address).pathname) ? PORTAL : STAFF;
}
