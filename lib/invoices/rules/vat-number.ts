const weights = [8, 7, 6, 5, 4, 3, 2]

/**
 * A United Kingdom VAT number as invoices show it ("GB 123 4567 82"), read from any usual spelling. Undefined if its check
 * digits fit neither of the two ways in which HMRC makes them.
 */
export function readVatNumber(typed: string): string | undefined {
  const [, digits = ''] = /^(?:GB|XI)?(\d{9})$/.exec(typed.toUpperCase().replaceAll(/[\s.-]/g, '')) ?? []
  if (digits === '') return undefined

  const sum = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), Number(digits.slice(7)))
  const fits = sum % 97 === 0 || (sum + 55) % 97 === 0
  return fits ? `GB ${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` : undefined
}
