/**
 * What the browser tests need: Chromium and a CJK font. Uses what is installed; on Debian as root it installs the
 * missing packages; anywhere else it says in one line what to install. Exit 1 when something is still missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.GOUJI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium-family browser, or null. */
export function findBrowser() {
  return CANDIDATES.find((path) => path && existsSync(path)) ?? null;
}

function hasCjkFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  // Without fontconfig (macOS, Windows) the system brings its own Chinese fonts.
  return listed.error ? process.platform !== 'linux' : listed.stdout.trim() !== '';
}

function missingPackages() {
  return [findBrowser() ? null : 'chromium', hasCjkFont() ? null : 'fonts-noto-cjk'].filter(Boolean);
}

function aptInstall(packages) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...packages],
    options,
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const missing = missingPackages();
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing.length > 0 && canInstall) {
    process.stderr.write(`Installing for the browser tests: ${missing.join(', ')}\n`);
    aptInstall(missing);
  }
  const still = missingPackages();
  if (still.length > 0) {
    process.stderr.write(
      `浏览器测试缺少 / browser tests need: ${still.join(', ')}. ` +
        'Install a Chromium browser (or set GOUJI_CHROMIUM to its path) and a Chinese font, then run npm test again.\n',
    );
    process.exit(1);
  }
}
