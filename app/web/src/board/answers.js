// What the server answers to the board, and how a refusal is said.
import { postJson, sendSignedIn, signedOut } from '../session.js';
import { element, say, texts } from './texts.js';

/** What a decision about the promise can overcome; anything else just does not fit. */
const AT_RISK = 'promise-at-risk';
const DECIDABLE = [AT_RISK, 'accepted'];

export function ask(path, body) {
  return sendSignedIn(() => postJson(path, JSON.stringify(body)));
}

/** What is there to be read; null, said by nobody, if it cannot be had. */
export async function read(path) {
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/**
 * Why something was refused: at least one reason.
 *
 * @returns {{message: string|Node, code?: string, field?: string}[]}
 */
export function errorsOf(answer) {
  if (answer.login) return [{ message: signedOut(answer.login) }];
  const errors = answer.body?.errors ?? answer.body?.problems ?? [];
  return errors.length > 0 ? errors : [{ message: answer.body?.detail ?? texts.failed }];
}

export function problemsOf(answer) {
  return errorsOf(answer).map(({ message }) => message);
}

/** Whether nothing but the promise is in the way. */
export function isDecidable(answer) {
  const codes = errorsOf(answer).map(({ code }) => code);
  return codes.includes(AT_RISK) && codes.every((code) => DECIDABLE.includes(code));
}

/** Several reasons are a list, one is a sentence. */
export function refusal(answer) {
  const messages = problemsOf(answer);
  return messages.length === 1 ? messages[0] : element('ul', 'board-problems', ...messages.map((message) => element('li', '', message)));
}

export function sayRefused(answer) {
  say(refusal(answer));
}
