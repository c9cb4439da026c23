declare const unit: unique symbol

/**
 * Whole pence, the only form in which money is calculated. Negative only for a difference, such as what is left to pay
 * after too much was paid. `===`, `<` and `>` compare two of them exactly.
 */
export type Pence = number & { readonly [unit]: 'Pence' }

/**
 * Pounds with two digits of pence ("75.00"), as numeric columns, the API and files hold money. Nothing calculates with
 * it.
 */
export type Decimal = `${number}.${number}`

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })

/** A whole number of pence as money. RangeError for a fraction and for numbers too large to be exact. */
export function pence(count: number): Pence {
  if (!isPence(count)) throw new RangeError(`Not a whole number of pence: ${count}`)
  return count
}

function isPence(count: number): count is Pence {
  return Number.isSafeInteger(count)
}

export const noMoney = pence(0)

export function add(...amounts: readonly Pence[]): Pence {
  return amounts.reduce<Pence>((sum, amount) => pence(sum + amount), noMoney)
}

export function subtract(from: Pence, amount: Pence): Pence {
  return pence(from - amount)
}

/** An amount taken a whole number of times. RangeError for a fraction. */
export function times(amount: Pence, count: number): Pence {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of times: ${count}`)
  return pence(amount * count)
}

/** A whole percentage of an amount, half a penny rounded up. For 17.5 % take a `share` of 175 in 1000. */
export function percent(amount: Pence, percentage: number): Pence {
  return share(amount, percentage, 100)
}

/**
 * `part` in `whole` of an amount, half a penny rounded up, such as 2 of 3 seats. RangeError for a negative amount,
 * a fraction, or a whole of nothing.
 */
export function share(amount: Pence, part: number, whole: number): Pence {
  if (amount < 0 || part < 0 || whole <= 0) throw new RangeError(`No share: ${part} in ${whole} of ${amount}`)
  const [all, parts] = [BigInt(amount) * BigInt(part), BigInt(whole)]
  return pence(Number((2n * all + parts) / (2n * parts)))
}

/**
 * Divides an amount by weight into shares of whole pennies that add up to it. Pennies left over go one by one to the
 * largest remainders, the earlier share first. A negative weight, such as a discount's, takes a negative share. If all
 * weights are zero, they count as equal. RangeError for a negative amount, for no weights at all, and for weights that
 * come to nothing or less.
 */
export function spread(amount: Pence, weights: readonly number[]): Pence[] {
  const weighed = weights.some((weight) => weight !== 0) ? weights : weights.map(() => 1)
  const sum = weighed.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (amount < 0 || sum <= 0n) throw new RangeError(`No shares of ${amount}: ${weights}`)

  const parts = weighed.map((weight) => divideDown(BigInt(amount) * BigInt(weight), sum))
  const left = subtract(amount, add(...parts.map(({ whole }) => whole)))
  const lucky = new Set(parts.toSorted((one, other) => Number(other.rest - one.rest)).slice(0, left))
  return parts.map((part) => (lucky.has(part) ? pence(part.whole + 1) : part.whole))
}

/** Divides rounding down, also below zero, so that no remainder is negative. */
function divideDown(part: bigint, sum: bigint): { whole: Pence; rest: bigint } {
  const rest = ((part % sum) + sum) % sum
  return { whole: pence(Number((part - rest) / sum)), rest }
}

export function least(...amounts: readonly [Pence, ...Pence[]]): Pence {
  return pence(Math.min(...amounts))
}

export function most(...amounts: readonly [Pence, ...Pence[]]): Pence {
  return pence(Math.max(...amounts))
}

/** Reads a decimal string ("75.00", "75.5", "75"). RangeError for anything else, and for a third decimal. */
export function fromDecimal(decimal: string): Pence {
  const [, minus, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(decimal) ?? []
  if (whole === '') throw new RangeError(`Not an amount of money: ${decimal}`)

  const count = Number(whole + part.padEnd(2, '0'))
  return pence(minus && count > 0 ? -count : count)
}

/** Writes pence as a decimal string ("75.00"). */
export function toDecimal(amount: Pence): Decimal {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const decimal = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  if (!isDecimal(decimal)) throw new RangeError(`Not a whole number of pence: ${amount}`)
  return decimal
}

function isDecimal(text: string): text is Decimal {
  return /^-?\d+\.\d{2}$/.test(text)
}

/** Writes pence for people ("£1,250.00", "-£0.50"). */
export function formatPence(amount: Pence): string {
  const size = Math.abs(amount)
  const rest = size % 100
  const whole = pounds.format((size - rest) / 100)
  return `${amount < 0 ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`
}

/** Writes the decimal string of a row for people ("£1,250.00"). RangeError if it is none. */
export function formatDecimal(decimal: string): string {
  return formatPence(fromDecimal(decimal))
}
