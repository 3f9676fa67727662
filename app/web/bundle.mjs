// Builds the front end into target/classes/static/assets, but only when something has changed since the last time.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../target/classes/static/assets');
const stamp = join(target, '../../../front-end.stamp');
const entries = ['callout', 'task-form', 'case-diagram', 'photos', 'change', 'order-draft', 'signature', 'comments', 'copy', 'board'].map((name) => join(here, `src/${name}.js`));

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Names, sizes and times of everything that goes in and of what came out. */
function fingerprint() {
  const files = [join(here, 'bundle.mjs'), join(here, 'package-lock.json'), ...filesUnder(join(here, 'src'))];
  try {
    files.push(...filesUnder(target));
  } catch {
    return 'nothing built yet';
  }
  return files
    .map((file) => [file, statSync(file)])
    .map(([file, { size, mtimeMs }]) => `${file} ${size} ${mtimeMs}`)
    .sort()
    .join('\n');
}

function lastFingerprint() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}

if (fingerprint() !== lastFingerprint()) {
  const { build } = await import('esbuild');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await build({
    absWorkingDir: here,
    entryPoints: entries,
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari16'],
    loader: { '.woff2': 'file', '.png': 'file' },
    assetNames: '[name]',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  cpSync(join(here, 'src/static'), target, { recursive: true });
  writeFileSync(stamp, fingerprint());
}
