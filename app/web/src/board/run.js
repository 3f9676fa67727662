// A planning run on the board: begun, followed and judged here, by the same forms as everywhere.
import { ask, read, refusal, sayRefused } from './answers.js';
import { fill, say, texts } from './texts.js';

/** @param {{area: string, from: string, days: string, onChange: (ghosts: object[]) => void}} board */
export function createRun({ area, from, days, onChange }) {
  let drawn = '[]';
  let openAgain = () => {};
  let awaited = null; // the run that is being published, and the task that said so

  /** The part of the page is the server's; only its outlines in the timeline are drawn here. */
  function draw() {
    forgetWhatIsOver();
    tellOutcome();
    const ghosts = panel()?.dataset.ghosts ?? '[]';
    if (ghosts === drawn) return;
    drawn = ghosts;
    onChange(JSON.parse(ghosts));
  }

  /** That it is calculated is said no longer than it is. */
  function forgetWhatIsOver() {
    const said = document.querySelector('#board-said').textContent;
    const ofSearch = [texts.runStarted, texts['runDecided.solveAgain']];
    if (panel()?.dataset.task && !panel().dataset.solving && ofSearch.includes(said)) say('', false);
  }

  /** Once the run is gone from here it is published, or could not be; its own part says if it has to be judged again. */
  async function tellOutcome() {
    if (awaited === null) return;
    const { run, task } = awaited;
    const now = panel()?.dataset ?? {};
    if (now.run === run && (!now.task || now.task === task)) return;
    awaited = null;
    if (now.run === run) return say('', false);
    const outcome = await read(`/board/run/outcome?${new URLSearchParams({ run })}`);
    if (outcome?.said) say(outcome.said, outcome.bad);
  }

  function panel() {
    return document.querySelector('#board-run');
  }

  document.addEventListener('htmx:afterSettle', ({ target }) => {
    if (target.id === 'board-run' || target.querySelector?.('#board-run')) draw();
  });

  document.addEventListener('click', async ({ target }) => {
    const { decision, said } = target.closest?.('#board-run [data-decision]')?.dataset ?? {};
    if (!decision) return;
    const seconds = panel().querySelector('#board-again-seconds');
    if (decision === 'solveAgain' && !seconds.reportValidity()) return;
    const buttons = panel().querySelectorAll('[data-decision]');
    for (const button of buttons) button.disabled = true;
    const judged = { run: panel().dataset.run, task: panel().dataset.task };
    const answer = await ask(`/tasks/${judged.task}/form`, {
      proposalDecision: decision,
      ...(decision === 'solveAgain' ? { solveSeconds: Number(seconds.value) } : {}),
    });
    if (answer.ok) {
      if (decision === 'publish') awaited = judged;
      say(texts[`runDecided.${said ?? decision}`], false);
      panel().dispatchEvent(new CustomEvent('live'));
    } else {
      for (const button of buttons) button.disabled = false;
      sayRefused(answer);
    }
  });

  const dialog = document.querySelector('#board-plan-dialog');
  if (dialog) {
    const seconds = dialog.querySelector('#board-plan-seconds');
    const verdict = dialog.querySelector('#board-plan-verdict');
    const tell = (problem) => {
      verdict.replaceChildren(problem);
      verdict.className = `board-verdict${problem === '' ? '' : ' note note-bad'}`;
    };
    const about = dialog.querySelector('#board-plan-about');
    const title = dialog.querySelector('#board-plan-title');
    const usual = { title: title.textContent, about: about.textContent };
    const mayMove = dialog.querySelector('#board-plan-move');
    let wanted = { from, days };
    const open = (words, span, moving) => {
      wanted = span;
      title.textContent = words.title;
      about.textContent = words.about;
      mayMove.checked = moving;
      tell('');
      dialog.showModal();
      seconds.select();
    };
    document.querySelector('#board-plan').addEventListener('click', () => open(usual, { from, days }, false));
    openAgain = (trouble) => open({ title: texts.planAgain, about: fill(texts['planAgain.about'], trouble.range) }, trouble, true);
    dialog.querySelector('#board-plan-close').addEventListener('click', () => dialog.close());
    dialog.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault();
      const start = dialog.querySelector('[type=submit]');
      start.disabled = true;
      const answer = await ask('/planning/new/form', {
        areaCode: area,
        firstDay: wanted.from,
        days: Number(wanted.days),
        solveSeconds: seconds.value === '' ? null : Number(seconds.value),
        mayMove: mayMove.checked,
      });
      start.disabled = false;
      if (!answer.ok) return tell(refusal(answer));
      dialog.close();
      say(texts.runStarted, false);
      panel().dispatchEvent(new CustomEvent('live'));
    });
  }

  return {
    draw,
    /** Has the days planned again for which the plan no longer holds; what is planned may move. */
    planAgain: (trouble) => openAgain(trouble),
  };
}
