import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import { ensureBrowser } from './browser.ts'
import { run, show } from './command.ts'
import { nothing, type Tally } from './tally.ts'

const shape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Installs a browser if missing and builds the product, in a process that leaves this one free. */
export async function prepareBrowserTests(): Promise<Tally> {
  await ensureBrowser()
  const built = await run('node', ['scripts/build.ts'])
  if (!built.ok) throw new Error(built.printed)
  return nothing
}

/** Runs playwright and counts by the report that it writes to this file. */
export async function runBrowserTests(report: string): Promise<Tally> {
  const path = await ensureBrowser()
  const code = await show('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    HOST: '127.0.0.1',
    PORT: String(await freePort(0)),
    ...(path ? { CHROMIUM_PATH: path } : {}),
  })

  const { expected, unexpected, flaky, skipped } = shape.parse(JSON.parse(readFileSync(report, 'utf8'))).stats
  const failed = unexpected + flaky + skipped
  return { passed: expected, failed: code === 0 ? failed : Math.max(1, failed) }
}
