/** How many tests or checks passed and failed. */
export type Tally = { passed: number; failed: number }

export const nothing: Tally = { passed: 0, failed: 0 }

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), nothing)
}

/** Counts what a part of the tests counts. An error thrown by it is printed and counts as one failure. */
export async function attempt(part: () => Promise<Tally>): Promise<Tally> {
  try {
    return await part()
  } catch (error) {
    process.stdout.write(`✗ ${describeFault(error)}\n`)
    return { passed: 0, failed: 1 }
  }
}

export function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
