import { fromDecimal, type Pence } from '../../core/money.ts'

const plain = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/
const mostPounds = 8
const mostPence = 2

/** An amount in pounds, from a number or from "£1,250.00". Undefined if it is not an amount. */
export function readAmount(value: unknown): Pence | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined

  const text = String(value).trim().replace(/^£\s*/, '')
  const parts = plain.exec(text)
  if (!parts) return undefined

  const pounds = (parts[1] ?? '').replaceAll(',', '')
  const pence = (parts[2] ?? '').replace(/0+$/, '')
  if (pounds.length > mostPounds || pence.length > mostPence) return undefined
  return fromDecimal(`${pounds}.${pence.padEnd(2, '0')}`)
}
