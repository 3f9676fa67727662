// Asks the server whether a move would be taken, and has it done. The server decides; this only carries words.
import { postJson, sendSignedIn, signedOut } from '../session.js';
import { fill, say, texts } from './texts.js';

const THROTTLE_MILLIS = 250;

/** @param {{area: string, onDone: () => void}} board */
export function createMoves({ area, onDone }) {
  let latest = 0;
  let timer;
  let lastWish;

  function ask(path, body) {
    return sendSignedIn(() => postJson(path, JSON.stringify(body)));
  }

  function problemsOf(answer) {
    if (answer.login) return [signedOut(answer.login)];
    const errors = answer.body?.errors ?? answer.body?.problems;
    if (errors?.length > 0) return errors.map(({ message }) => message);
    return [answer.body?.detail ?? texts.failed];
  }

  async function done(answer, sentence) {
    if (answer.ok) {
      say(fill(sentence, answer.body.caseNumber), false);
    } else {
      const problems = problemsOf(answer);
      say(typeof problems[0] === 'string' ? problems.join(' ') : problems[0]);
    }
    onDone();
    return answer.ok ? [] : problemsOf(answer);
  }

  return {
    /**
     * Whether this would be taken; answers that were overtaken by another question are dropped.
     *
     * @param {{visit: string, technician: string, startAt: string, version: number|null}} wish
     * @param {(problems: string[]) => void} onVerdict hears the rules that are broken
     */
    check(wish, onVerdict) {
      const key = JSON.stringify(wish);
      if (key === lastWish) return;
      lastWish = key;
      const mine = ++latest;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const answer = await ask('/board/check', { ...wish, area });
        if (mine !== latest) return;
        onVerdict(answer.ok && answer.body.fits ? [] : problemsOf(answer));
      }, THROTTLE_MILLIS);
    },

    /** No answer is wanted any more. */
    forget() {
      latest++;
      lastWish = undefined;
      clearTimeout(timer);
    },

    async move(wish) {
      this.forget();
      return done(await ask('/board/moves', { ...wish, area }), texts.moved);
    },

    async takeBack({ visit, version }) {
      this.forget();
      return done(await ask('/board/returns', { visit, version }), texts.takenBack);
    },

    async undo() {
      return done(await ask('/board/undo', {}), texts.undone);
    },
  };
}
