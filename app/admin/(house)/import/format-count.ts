const whole = new Intl.NumberFormat('en-GB')

/** "1,204"; a dash if there is no figure. */
export function formatCount(count: number | undefined): string {
  return count === undefined ? '–' : whole.format(count)
}
