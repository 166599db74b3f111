import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

// A headless browser that talks to nobody but the pages of the test.
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** The Chromium of this machine: CHROMIUM in the environment, or the first on the path. @throws a sentence if none is */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const folders = (env.PATH ?? '').split(delimiter)
  const candidates =
    env.CHROMIUM === undefined ? NAMES.flatMap(name => folders.map(dir => join(dir, name))) : [env.CHROMIUM]
  const found = candidates.find(file => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
  if (found !== undefined) return found
  throw new Error(
    'Chromium is needed to test browser clients and was not found: install it (on Debian `apt-get install chromium`), or set CHROMIUM to the path of a Chromium or Chrome.',
  )
}

export interface OpenChromium {
  readonly browser: BrowserContext
  /** Ends the browser and removes what it wrote. */
  close(): Promise<void>
}

/** Opens a browser without anything kept from an earlier run. */
export async function openChromium(): Promise<OpenChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'hutong-chromium-'))
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  try {
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      args: FLAGS,
      timeout: 10 * 60_000,
    })
    return { browser, close: () => browser.close().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
