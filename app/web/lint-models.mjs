// Checks the models as a modeler would: bpmnlint's and dmnlint's recommended rules, that each file
// reads without a warning and has a diagram, and that a decision is told in both languages. Any
// finding, a warning too, fails the build.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter as BpmnLinter } from 'bpmnlint';
import BpmnRules from 'bpmnlint/lib/resolver/node-resolver.js';
import DmnModdle from 'dmn-moddle';
import { Linter as DmnLinter } from 'dmnlint';
import DmnRules from 'dmnlint/lib/resolver/node-resolver.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

const kinds = [
  {
    folder: 'processes',
    ending: '.bpmn',
    read: xml => new BpmnModdle().fromXML(xml),
    linter: new BpmnLinter({ config: { extends: 'bpmnlint:recommended' }, resolver: new BpmnRules() }),
    hasDiagram: root => root.diagrams?.some(diagram => diagram.plane?.planeElement?.length),
    ours: root => root.rootElements.flatMap(untoldDecisions)
  },
  {
    folder: 'decisions',
    ending: '.dmn',
    read: xml => new DmnModdle().fromXML(xml),
    linter: new DmnLinter({ config: { extends: 'dmnlint:recommended' }, resolver: new DmnRules() }),
    hasDiagram: root => root.dmnDI?.diagrams?.some(diagram => diagram.diagramElements?.length)
  }
];

function propertiesOf(element) {
  const lists = element.extensionElements?.values?.filter(value => value.$type === 'camunda:properties') ?? [];
  return lists.flatMap(list => list.$children ?? []).map(property => property.name);
}

/** milestone.by needs milestone.VALUE.en and .de for each value, and these need milestone.by. */
function untoldDecisions(element) {
  const names = new Set(propertiesOf(element));
  const told = [...names].flatMap(name => name.match(/^milestone\.(\w+)\.(?:en|de)$/)?.[1] ?? []);
  const found = told
    .flatMap(value => [`milestone.${value}.en`, `milestone.${value}.de`])
    .filter(name => !names.has(name));
  if (names.has('milestone.by') && told.length === 0) found.push('milestone.VALUE.en');
  if (!names.has('milestone.by') && told.length > 0) found.push('milestone.by');
  return [
    ...[...new Set(found)].map(name => `${element.id}: lacks the property ${name}`),
    ...(element.flowElements ?? []).flatMap(untoldDecisions)
  ];
}

async function findings(file, { read, linter, hasDiagram, ours }) {
  const { rootElement, warnings } = await read(await readFile(file, 'utf8'));
  const found = warnings.map(warning => `does not read cleanly: ${warning.message}`);
  if (!hasDiagram(rootElement)) found.push('has no diagram');
  found.push(...(ours?.(rootElement) ?? []));
  for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
    for (const report of reports) found.push(`${report.id}: ${report.message} (${rule})`);
  }
  return found;
}

let files = 0;
let problems = 0;
for (const kind of kinds) {
  const folder = join(project, kind.folder);
  for (const name of (await readdir(folder)).filter(name => name.endsWith(kind.ending)).sort()) {
    files++;
    const file = join(folder, name);
    const found = await findings(file, kind).catch(error => [`cannot be read: ${error.message}`]);
    for (const finding of found) console.error(`${relative(project, file)}: ${finding}`);
    problems += found.length;
  }
}

if (files === 0) console.error('No models found. Maybe the script moved?');
if (files === 0 || problems > 0) process.exitCode = 1;
console.log(`${files} models checked, ${problems} problems`);
