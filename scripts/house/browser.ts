import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readSettings } from '../../lib/env.ts'

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/** The path of a Chromium for tests, installed if missing. Undefined when Playwright downloaded its own. */
export function ensureBrowser(): string | undefined {
  const { CHROMIUM_PATH } = readSettings()
  const known = [CHROMIUM_PATH ?? '', ...installed].find((path) => path && existsSync(path))
  if (known) return known

  process.stdout.write('Installing Chromium …\n')
  if (process.getuid?.() === 0 && installWithApt()) return installed[0]
  if (spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit' }).status === 0) return undefined
  throw new Error('No Chromium: install the package chromium, or set CHROMIUM_PATH to one.')
}

function installWithApt(): boolean {
  const packages = ['-y', '--no-install-recommends', 'chromium', 'fonts-liberation']
  spawnSync('/usr/bin/apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return (
    spawnSync('/usr/bin/apt-get', ['install', ...packages], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  )
}
