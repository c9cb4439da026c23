const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day by London's clock, as the product reckons it: today, or so many days from now. */
export function londonDay(daysFromNow = 0): string {
  return inLondon.format(new Date(Date.now() + daysFromNow * 86_400_000))
}
