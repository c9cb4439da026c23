import { z } from 'zod'

/** A whole number that a setting holds, from `least` to `most`, with the sentences that stand beside its field. */
export function wholeNumber(least: number, most: number) {
  const [from, to] = [least, most].map((count) => count.toLocaleString('en-GB'))
  return z.int('Write a whole number.').min(least, `At least ${from}.`).max(most, `At most ${to}.`)
}
