// Installs the packages of package-lock.json, but only when what is installed differs from it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(`${here}/${file}`, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** npm writes its own record of what it installed last, so an interrupted install is not mistaken for a whole one. */
function installedAsLocked() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!locked) throw new Error('app/web/package-lock.json is missing or broken.');
  return (
    installed !== null &&
    Object.entries(locked).every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    )
  );
}

if (!installedAsLocked()) {
  console.log('app/web: installing the front-end packages');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: npm !== 'npm' });
  process.exit(status ?? 1);
}
