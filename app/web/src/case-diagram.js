// Shows where a case stands: the diagram of each of its process instances, with the tokens in it.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './css/case-diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

for (const section of document.querySelectorAll('[data-case-diagram]')) start(section);

function start(section) {
  const canvas = section.querySelector('.diagram');
  const viewer = new NavigatedViewer({
    container: canvas,
    bpmnRenderer: {
      defaultFillColor: 'var(--surface)',
      defaultStrokeColor: 'var(--diagram-line)',
      defaultLabelColor: 'var(--ink)',
    },
  });
  leaveOutOfTabs(canvas.querySelector('.bjs-powered-by'));
  // Scrolling the page over the diagram scrolls the page; with Ctrl it zooms.
  canvas.addEventListener('wheel', (event) => event.ctrlKey || event.metaKey || event.stopPropagation(), { capture: true });
  let chosen = null;
  let drawn = null;

  const show = async (tab) => {
    for (const each of tabs(section)) each.setAttribute('aria-selected', String(each === tab));
    try {
      const response = await fetch(tab.dataset.diagram, { headers: { Accept: 'application/json' } });
      if (!response.ok) throw new Error(String(response.status));
      await draw(viewer, await response.json(), drawn !== tab.dataset.key);
      drawn = tab.dataset.key;
    } catch {
      canvas.setAttribute('data-broken', canvas.dataset.textBroken);
      return;
    }
    canvas.removeAttribute('data-broken');
  };
  const showChosen = () => {
    const all = tabs(section);
    const tab =
      all.find(({ dataset }) => dataset.key === chosen) ??
      all.find((each) => each.getAttribute('aria-selected') === 'true') ??
      all.at(-1);
    if (tab) show(tab);
  };

  section.addEventListener('click', ({ target }) => {
    const tab = target.closest('[data-diagram]');
    if (tab) {
      chosen = tab.dataset.key;
      show(tab);
    }
    const zoom = target.closest('[data-zoom]');
    if (zoom) zoomBy(viewer, zoom.dataset.zoom);
  });
  section.addEventListener('keydown', ({ target, key }) => {
    if (!target.matches('[role="tab"]') || !['ArrowLeft', 'ArrowRight'].includes(key)) return;
    const all = tabs(section);
    const next = all[(all.indexOf(target) + (key === 'ArrowRight' ? 1 : -1) + all.length) % all.length];
    next.focus();
    next.click();
  });
  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    if (detail.target?.id === 'case-head') showChosen();
  });
  showChosen();
}

function tabs(section) {
  return [...section.querySelectorAll('[data-diagram]')];
}

/** @param {{xml: string, active: string[], visited: string[], failed: string[]}} picture */
async function draw(viewer, { xml, active, visited, failed }, fit) {
  const box = fit ? null : viewer.get('canvas').viewbox();
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const passed = new Set(visited);
  for (const id of visited) if (elements.get(id)) canvas.addMarker(id, 'passed');
  elements.forEach((element) => {
    if (element.type !== 'bpmn:SequenceFlow') return;
    if (element.target.x < element.source.x) return; // nothing tells whether a way back was taken
    if (passed.has(element.source.id) && (passed.has(element.target.id) || active.includes(element.target.id))) {
      canvas.addMarker(element.id, 'passed');
    }
  });
  for (const id of new Set([...active, ...failed])) {
    if (!elements.get(id)) continue;
    canvas.addMarker(id, failed.includes(id) ? 'failed' : 'here');
    viewer.get('overlays').add(id, { position: { top: -13, right: 13 }, html: token() });
  }
  if (box) canvas.viewbox(box);
  else fitIn(viewer, active[0] ?? failed[0] ?? visited.findLast((id) => elements.get(id)?.type === 'bpmn:EndEvent'));
}

/** The library's mark is no step on the way through the page. */
function leaveOutOfTabs(link) {
  link?.setAttribute('tabindex', '-1');
  link?.setAttribute('aria-label', 'bpmn.io');
}

function token() {
  return Object.assign(document.createElement('span'), { className: 'token' });
}

/** A wide diagram on a narrow page is shown legibly around its token instead of whole and tiny. */
function fitIn(viewer, tokenId) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const least = 0.8;
  if (canvas.zoom() > 1) canvas.zoom(1, 'auto');
  if (canvas.zoom() >= least) return;
  canvas.zoom(least);
  const element = viewer.get('elementRegistry').get(tokenId);
  if (element) canvas.scrollToElement(element, { top: 60, bottom: 60, left: 60, right: 120 });
}

function zoomBy(viewer, direction) {
  const canvas = viewer.get('canvas');
  if (direction === 'fit') canvas.zoom('fit-viewport', 'auto');
  else canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * (direction === 'in' ? 1.25 : 0.8))), 'auto');
}
