// Completes package-lock.json after `npm install` behind a registry mirror that lacks some optional packages for other
// systems (binaries for Android, musl, …): npm leaves them out of the lock file and `npm ci` then refuses it. The entries
// added name version, system and processor, so that only the systems that need them fetch them.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const SYSTEMS = ['android', 'darwin', 'win32', 'linux', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const CPUS = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32'];

function platform(name) {
  const parts = name
    .replace(/gnueabihf|musleabihf/, '')
    .replace('armv7', 'arm')
    .replace('windows', 'win32')
    .split(/[-/]/);
  const os = SYSTEMS.filter((system) => parts.includes(system));
  const cpu = CPUS.filter((one) => parts.includes(one));
  const libc = /musl/.test(name) ? ['musl'] : os.includes('linux') && /gnu/.test(name) ? ['glibc'] : [];
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(libc.length && { libc }) };
}

let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version)) continue; // exact versions only: binaries of one package
    const candidates = [`${place}/node_modules/${name}`, `node_modules/${name}`];
    if (candidates.some((path) => lock.packages[path]?.version === version)) continue;
    const path = lock.packages[candidates[1]] ? candidates[0] : candidates[1];
    lock.packages[path] = { version, ...platform(name), ...(entry.dev && { dev: true }), optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
