// A Chromium for the journeys: the one named, the system's, or the one that comes with the packages.
import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { packagedChromium } from './chromium.ts'
import { isRoomy } from './memory.ts'

const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there, or not a program: the next candidate is asked.
    return false
  }
}

const systemPath = (): string | undefined =>
  [...folders.flatMap((folder) => names.map((name) => `${folder}/${name}`)), ...elsewhere].find(isExecutable)

// Nothing a page did not ask for may leave the machine, and nothing may depend on its screen.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What its processes share goes to a file only where there is no memory for it.
  ...(isRoomy() ? [] : ['--disable-dev-shm-usage']),
]

// Chromium has no sandbox for root, and the packaged one has none at all.
const launchable = async (): Promise<{ executablePath: string; args: string[] }> => {
  const system = process.env.CHROME_PATH || systemPath()
  const sandboxed = system !== undefined && process.getuid?.() !== 0
  return { executablePath: system ?? (await packagedChromium()), args: sandboxed ? quiet : [...quiet, '--no-sandbox'] }
}

/** Launches headless Chromium, with `more` on its command line; the caller closes it. `CHROME_PATH` chooses the program. */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const { executablePath, args } = await launchable()
  return chromium.launch({ headless: true, executablePath, args: [...args, ...more] })
}

let kept: Promise<Browser> | undefined

/** The browser of all the files that a worker runs one after the other, launched by the first; it ends with the worker. Whoever visits has a window, and a memory, of their own. */
export const keptBrowser = async (): Promise<Browser> => {
  const before = await kept
  if (before?.isConnected()) return before
  kept = launchBrowser()
  return kept
}
