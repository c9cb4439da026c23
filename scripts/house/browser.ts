import { existsSync } from 'node:fs'
import { readSettings } from '../../lib/env.ts'
import { run } from './command.ts'

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/** The path of a Chromium for tests, installed if missing. Undefined when Playwright downloaded its own. */
export async function ensureBrowser(): Promise<string | undefined> {
  const { CHROMIUM_PATH } = readSettings()
  const known = [CHROMIUM_PATH ?? '', ...installed].find((path) => path && existsSync(path))
  if (known) return known

  process.stdout.write('Installing Chromium …\n')
  const byApt = await installWithApt()
  if (byApt.ok) return installed[0]
  const byPlaywright = await run('playwright', ['install', 'chromium'])
  if (byPlaywright.ok) return undefined
  throw new Error(
    `No Chromium: install the package chromium, or set CHROMIUM_PATH to one.\n${byApt.printed}${byPlaywright.printed}`,
  )
}

async function installWithApt(): Promise<{ ok: boolean; printed: string }> {
  if (process.getuid?.() !== 0) return { ok: false, printed: '' }
  await run('/usr/bin/apt-get', ['update', '-qq'])
  return run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
}
