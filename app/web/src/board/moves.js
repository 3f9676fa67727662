// Asks the server whether a move would be taken, and has it done. The server decides; this only carries words.
import { ask, isDecidable, problemsOf } from './answers.js';
import { oneAtATime } from './one-at-a-time.js';
import { createOwnMoves } from './own-moves.js';
import { element, fill, say, texts } from './texts.js';

const THROTTLE_MILLIS = 250;

/** @param {{area: string, onDone: () => void, onRefused: (answer: object, wish?: object) => void}} board hears refusals, of a move with what was wished */
export function createMoves({ area, onDone, onRefused }) {
  let latest = 0;
  let timer;
  let lastWish;
  let lastAsked = -Infinity;
  const once = oneAtATime();
  const own = createOwnMoves();

  function send(path, wish) {
    return own.send(wish, (meant) => ask(path, meant));
  }

  async function done(answer, sentence, wish) {
    if (answer.ok) say(fill(sentence, answer.body.caseNumber, answer.body.length), false);
    else onRefused(answer, wish);
    onDone();
    return answer.ok ? [] : problemsOf(answer);
  }

  return {
    /**
     * Whether this would be taken; answers that were overtaken by another question are dropped. Asks at once, and then
     * no oftener than the server likes to be asked.
     *
     * @param {{visit: string, technician: string, startAt: string, version: number|null}} wish
     * @param {(problems: string[], decidable: boolean) => void} onVerdict hears the rules that are broken
     * @returns {boolean} whether this is another wish than the one before
     */
    check(wish, onVerdict) {
      const key = JSON.stringify(wish);
      if (key === lastWish) return false;
      lastWish = key;
      const mine = ++latest;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        lastAsked = performance.now();
        const answer = await ask('/board/check', { ...wish, area });
        if (mine !== latest) return;
        onVerdict(answer.ok && answer.body.fits ? [] : problemsOf(answer), isDecidable(answer));
      }, Math.max(0, lastAsked + THROTTLE_MILLIS - performance.now()));
      return true;
    },

    /** @param {number} askedAt when the plan was asked for that is drawn now */
    drawn: own.drawn,

    /** No answer is wanted any more. */
    forget() {
      latest++;
      lastWish = undefined;
      clearTimeout(timer);
    },

    /** @param {string} [sentence] what is said once it is done, of the case and how long its visit takes */
    async move(wish, sentence = texts.moved) {
      this.forget();
      return done(await send('/board/moves', { ...wish, area }), sentence, wish);
    },

    /** Somebody is to decide about the promise that this would break. */
    async askForDecision(wish) {
      this.forget();
      const answer = await send('/board/decisions', { ...wish, area });
      const problems = await done(answer, texts.asked);
      if (answer.ok) {
        const link = element('a', '', texts.openTask);
        link.href = `/tasks/${answer.body.task}`;
        document.querySelector('#board-said').append(' ', link);
      }
      return problems;
    },

    async pin({ visit, version, pinned }) {
      this.forget();
      return done(await send('/board/pins', { visit, version, pinned: !pinned }), pinned ? texts.unpinned : texts.pinned);
    },

    async takeBack({ visit, version }) {
      this.forget();
      return done(await send('/board/returns', { visit, version }), texts.takenBack);
    },

    async undo() {
      await once(async () => done(await send('/board/undo', {}), texts.undone));
    },
  };
}
