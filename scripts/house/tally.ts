/** The number of tests or checks that passed and failed. */
export type Tally = { passed: number; failed: number }

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}
