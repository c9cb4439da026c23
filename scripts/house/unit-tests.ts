import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { show } from './command.ts'
import type { Tally } from './tally.ts'

const shape = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
})

/** Runs vitest and counts by the report that it writes to this file. A test that did not run counts as failed. */
export async function runUnitTests(report: string): Promise<Tally> {
  await show('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])

  const { numPassedTests, numTotalTests, success, testResults } = shape.parse(JSON.parse(readFileSync(report, 'utf8')))
  for (const { name, assertionResults } of testResults)
    for (const { status, fullName } of assertionResults)
      if (status !== 'passed') process.stdout.write(`${status}: ${fullName} (${name})\n`)

  const unfinished = numTotalTests - numPassedTests
  return { passed: numPassedTests, failed: success ? unfinished : Math.max(1, unfinished) }
}
