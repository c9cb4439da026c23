const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** A London day, as the product counts it: today, or some days from now. */
export function londonDay(daysFromNow = 0): string {
  return inLondon.format(new Date(Date.now() + daysFromNow * 86_400_000))
}
