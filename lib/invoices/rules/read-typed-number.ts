/**
 * Reads a document number as a person typed it or a bank printed it: "INV-000123", "inv 123", "INVOO0123", "123".
 * Undefined for other text.
 */
export function readTypedNumber(text: string): { prefix: string; number: number } | undefined {
  const squeezed = text.toUpperCase().replaceAll(/[\s.#-]/g, '')
  const [, prefix = '', typed = ''] = /^([A-Z]{1,6}?)?([\dOIL]{1,9})$/.exec(squeezed) ?? []
  const digits = typed.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  // Letters alone are a word, and a number without a digit would be one.
  if (!/\d/.test(typed)) return undefined

  const number = Number(digits)
  return number > 0 ? { prefix, number } : undefined
}
