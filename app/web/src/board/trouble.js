// What has come between the plan and its day, and the offer to plan again.
import { element, texts } from './texts.js';

/** @param {{planAgain: (trouble: object) => void}} board */
export function createTrouble({ planAgain }) {
  const note = document.querySelector('#board-trouble');
  let drawn = 'null';

  function draw({ trouble, mayMove }) {
    const now = JSON.stringify(trouble);
    if (now === drawn) return;
    drawn = now;
    note.hidden = trouble === null;
    if (trouble === null) {
      note.replaceChildren();
      return;
    }
    const button = element('button', 'button', texts.planAgain);
    button.type = 'button';
    button.addEventListener('click', () => planAgain(trouble));
    note.replaceChildren(
      element('div', '', element('strong', '', trouble.urgentOnly ? texts['troubles.urgent'] : texts.troubles),
        element('ul', '', ...trouble.sentences.map((sentence) => element('li', '', sentence)))),
      ...(mayMove ? [button] : []),
    );
  }

  return { draw };
}
