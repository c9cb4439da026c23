import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBrowserTests, runBrowserTests } from './house/browser-tests.ts'
import { runChecks } from './house/checks.ts'
import { attempt, sum } from './house/tally.ts'
import { runUnitTests } from './house/unit-tests.ts'

/** Every check and test. The build takes the processor while the unit tests wait for the database. */
const reports = mkdtempSync(join(tmpdir(), 'react-fast-reports-'))

const checks = await attempt(runChecks)
const [unit, prepared] = await Promise.all([
  attempt(() => runUnitTests(join(reports, 'vitest.json'))),
  attempt(prepareBrowserTests),
])
const browser = prepared.failed > 0 ? prepared : await attempt(() => runBrowserTests(join(reports, 'playwright.json')))
rmSync(reports, { recursive: true })

const { passed, failed } = sum([checks, unit, browser])
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
