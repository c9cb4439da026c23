const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomLength = 9

/** A new reference such as RFT-7K2QD-9MX4P: nine random characters (45 bits) and one check character. */
export function newReference(prefix: string): string {
  return referenceOf(prefix, crypto.getRandomValues(new Uint8Array(randomLength)))
}

/** Makes a reference from given bytes, of which the first nine count. */
export function referenceOf(prefix: string, bytes: Uint8Array): string {
  const values = [...bytes.subarray(0, randomLength)].map((byte) => byte % 32)
  return write(prefix, [...values, checkOf(values)])
}

/** Reads a typed reference, forgiving case, spaces, dashes, O for 0 and I or L for 1. Undefined when not valid. */
export function foldReference(prefix: string, typed: string): string | undefined {
  const squeezed = squeezeReference(typed)
  const start = squeezeReference(prefix)
  if (!squeezed.startsWith(start)) return undefined

  const code = squeezed.slice(start.length).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const values = [...code].map((character) => digits.indexOf(character))
  if (values.length !== randomLength + 1 || values.includes(-1)) return undefined
  return values.at(-1) === checkOf(values.slice(0, -1)) ? write(prefix, values) : undefined
}

/** Upper case without spaces or dashes, for comparing references old and new. */
export function squeezeReference(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase()
}

/** Σ αⁱ·vᵢ in GF(32): detects any one wrong character and any two swapped ones. */
function checkOf(values: number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0)
}

/** Multiplication by the primitive element, modulo x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}

function write(prefix: string, values: number[]): string {
  const code = values.map((value) => digits.charAt(value)).join('')
  return `${prefix}-${code.slice(0, 5)}-${code.slice(5)}`
}
