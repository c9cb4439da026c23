import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { freePort } from '../lib/db/embedded/free-port.ts'
import { childEnvironment } from '../lib/env.ts'
import { ensureBrowser } from './house/browser.ts'
import { ensureBuild } from './house/build.ts'
import { runChecks } from './house/checks.ts'
import { sum, type Tally } from './house/tally.ts'

const reports = mkdtempSync(join(tmpdir(), 'react-fast-reports-'))

const checks = await runChecks()
const unit = runVitest()
const browser = await runPlaywright()
rmSync(reports, { recursive: true })

const { passed, failed } = sum([checks, unit, browser])
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

function runVitest(): Tally {
  const report = join(reports, 'vitest.json')
  spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    stdio: 'inherit',
  })

  const shape = z.object({ numPassedTests: z.number(), numTotalTests: z.number(), success: z.boolean() })
  const result = shape.safeParse(readReport(report))
  if (!result.success) return { passed: 0, failed: 1 }
  const { numPassedTests, numTotalTests, success } = result.data
  const unfinished = numTotalTests - numPassedTests
  return { passed: numPassedTests, failed: success ? unfinished : Math.max(1, unfinished) }
}

async function runPlaywright(): Promise<Tally> {
  const report = join(reports, 'playwright.json')
  const path = ensureBrowser()
  await ensureBuild()
  const port = String(await freePort(0))
  const over = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    HOST: '127.0.0.1',
    PORT: port,
    ...(path ? { CHROMIUM_PATH: path } : {}),
  }
  const ran = spawnSync('playwright', ['test', '--reporter=list,json'], {
    stdio: 'inherit',
    env: childEnvironment(over),
  })

  const shape = z.object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  const result = shape.safeParse(readReport(report))
  if (!result.success) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = result.data.stats
  const failed = unexpected + flaky + skipped
  return { passed: expected, failed: ran.status === 0 ? failed : Math.max(1, failed) }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
