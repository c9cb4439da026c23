import { fromDecimal, least, most, noMoney, type Pence, percent, subtract } from '../../core/money.ts'

/** How much is given back from this many days before the course: a percentage, less a fee once per cancellation. */
export type Step = { days: number; percent: number; fee: Pence }

/** The steps as a setting stores them: one on each line, the most days first. */
export const publishedLadder = ['31 days: 100 % less £10.00', '15 days: 50 %', '7 days: 25 %'].join('\n')

const line = /^(\d{1,3}) days?: (\d{1,3}) ?%(?: less £(\d{1,6}(?:\.\d{2})?))?$/

/** Reads the lines of a ladder. The sentence says which line cannot be read, or why the steps do not fit together. */
export function readLadder(text: string): Step[] | string {
  const steps: Step[] = []
  for (const written of text.split('\n').filter((written) => written.trim() !== '')) {
    const [, days, part, fee = '0'] = line.exec(written.trim()) ?? []
    if (!days || !part) return `“${written.trim()}” cannot be read. Write it like “15 days: 50 %”.`
    if (Number(part) > 100) return `“${written.trim()}” gives back more than was paid.`
    steps.push({ days: Number(days), percent: Number(part), fee: fromDecimal(fee) })
  }
  const isDescending = steps.every(({ days, percent }, place) => {
    const before = steps[place - 1]
    return !before || (before.days > days && before.percent >= percent)
  })
  return isDescending ? steps : 'Begin with the most days, and never give back more on a later line.'
}

/**
 * What is given back of a price that is cancelled this many days before the course. A step never gives less than the
 * next one would, and nothing gives more than `cap` percent.
 */
export function givenBack(price: Pence, { days, steps, cap }: { days: number; steps: Step[]; cap: number }): Pence {
  const place = steps.findIndex((step) => days >= step.days)
  const [step, next] = place < 0 ? [] : steps.slice(place, place + 2)
  if (!step) return noMoney
  return least(most(give(price, step), next ? give(price, next) : noMoney), percent(price, cap))
}

function give(price: Pence, step: Step): Pence {
  return most(noMoney, subtract(percent(price, step.percent), step.fee))
}
