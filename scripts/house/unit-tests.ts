import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { show } from './command.ts'
import type { Tally } from './tally.ts'

const shape = z.object({ numPassedTests: z.number(), numTotalTests: z.number(), success: z.boolean() })

/** Runs vitest and counts by the report that it writes to this file. */
export async function runUnitTests(report: string): Promise<Tally> {
  await show('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])

  const { numPassedTests, numTotalTests, success } = shape.parse(JSON.parse(readFileSync(report, 'utf8')))
  const unfinished = numTotalTests - numPassedTests
  return { passed: numPassedTests, failed: success ? unfinished : Math.max(1, unfinished) }
}
