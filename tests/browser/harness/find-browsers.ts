/** Finds the browsers a person already has. Nothing is downloaded and none is started to find out. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type BrowserName = 'Chrome' | 'Chromium' | 'Edge' | 'Firefox';
export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  kind: BrowserKind;
  executablePath: string;
}

interface Places {
  name: BrowserName;
  /** File names to look for in PATH, most usual first. */
  commands: string[];
  /** Below each macOS application folder. */
  mac: string[];
  /** Below each Windows program folder. */
  windows: string[];
}

/** In the order `npm start` prefers them. */
const places: readonly Places[] = [
  {
    name: 'Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google/Chrome/Application/chrome.exe'],
  },
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium/Application/chrome.exe'],
  },
  {
    name: 'Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft/Edge/Application/msedge.exe'],
  },
  {
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
  },
];

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

function candidates({ commands, mac, windows }: Places): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isSet);
    return roots.flatMap((root) => windows.map((file) => path.join(root, file)));
  }
  // Shells started from a desktop often have a short PATH, so the usual folders are always looked into.
  const folders = new Set([...(env.PATH ?? '').split(path.delimiter).filter(isSet), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  const inPath = commands.flatMap((command) => [...folders].map((folder) => path.join(folder, command)));
  if (platform !== 'darwin') return inPath;
  const roots = ['/Applications', path.join(homedir(), 'Applications')];
  return [...roots.flatMap((root) => mac.map((file) => path.join(root, file))), ...inPath];
}

/**
 * One of each browser that is installed, preferred first: Chrome, Chromium, Edge, Firefox.
 * @public `npm start` loads it by path, before anything can be imported.
 */
export function findBrowsers(): FoundBrowser[] {
  return places.flatMap((place) => {
    const executablePath = candidates(place).find((file) => existsSync(file));
    return executablePath
      ? [{ name: place.name, kind: place.name === 'Firefox' ? 'firefox' : 'chromium', executablePath }]
      : [];
  });
}

/** The browser to use for a kind; for tests Chromium itself comes before the branded ones, which differ more between machines. */
export function findBrowser(kind: BrowserKind): FoundBrowser | undefined {
  const ofKind = findBrowsers().filter((each) => each.kind === kind);
  return ofKind.find((each) => each.name === 'Chromium') ?? ofKind[0];
}
