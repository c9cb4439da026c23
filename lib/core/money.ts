/** Whole pence. Arithmetic on money happens here or in SQL, never on fractions. */
export type Pence = number

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** Reads a decimal string as the database gives it ("75.00"). Throws on anything else. */
export function toPence(amount: string): Pence {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount)
  if (!parts) throw new Error(`Not an amount of money: ${amount}`)

  const pence = Number(parts[2]) * 100 + Number((parts[3] ?? '').padEnd(2, '0'))
  return parts[1] ? -pence : pence
}

/** Writes pence as a decimal string ("75.00"). */
export function toDecimal(pence: Pence): string {
  const sign = pence < 0 ? '-' : ''
  const digits = String(Math.abs(pence)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Writes a decimal string for people ("£1,250.00"). */
export function formatMoney(amount: string): string {
  return pounds.format(toPence(amount) / 100)
}
