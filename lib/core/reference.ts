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

/** Reads a typed reference as `squeezeReference` does, forgiving O for 0 and I or L for 1. Undefined when not valid. */
export function foldReference(prefix: string, typed: string): string | undefined {
  const squeezed = squeezeReference(typed)
  const start = squeezeReference(prefix)
  if (!squeezed.startsWith(start)) return undefined

  const code = squeezed.slice(start.length).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const values = [...code].map((character) => digits.indexOf(character))
  if (values.length !== randomLength + 1 || values.includes(-1)) return undefined
  return values.at(-1) === checkOf(values.slice(0, -1)) ? write(prefix, values) : undefined
}

// Spaces, dashes, minus signs and invisible characters of every kind, exactly as in the database function reference_fold.
const between = new RegExp(
  [
    '[-\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u02d7\\u034f\\u058a\\u05be\\u061c\\u115f\\u1160\\u1400\\u1680\\u17b4\\u17b5',
    '\\u1806\\u180b-\\u180f\\u2000-\\u2015\\u2028-\\u202f\\u2043\\u205f-\\u206f\\u2212\\u2796\\u2e17\\u2e1a\\u2e3a\\u2e3b',
    '\\u2e40\\u2e5d\\u3000\\u301c\\u3030\\u30a0\\u3164\\ufe00-\\ufe0f\\ufe58\\ufe63\\ufeff\\uff0d\\uffa0\\ufff0-\\ufffb]',
  ].join(''),
  'g',
)

/**
 * The one reading of a reference that somebody typed or pasted, for comparing references old and new: full-width letters
 * as plain ones, upper case, without spaces, dashes, invisible letters, a number sign before and a full stop after it.
 */
export function squeezeReference(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      .replaceAll(between, '')
      // Looking back keeps a long run of dots in the middle from being tried from each of its dots.
      .replaceAll(/^#+|(?<!\.)\.+$/g, '')
      .replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase())
  )
}

const labels =
  /^\s*(?:(?:booking|certificate|cert|order|confirmation|our|your)\s+)*(?:ref|reference|no|number|code)\b[\s.:#-]*/i

/** One new reference in forty has no digit among its ten characters. */
const likeNew = /^#*[a-z]{3}(?:[^a-z0-9][a-z])?[^a-z0-9]?[a-z0-9]{5}[^a-z0-9]?[a-z0-9]{5}\.*$/i

/**
 * Possible references in a search: all words together without a leading "ref", and each word with letters and digits or in
 * the form of a new reference.
 */
export function listTypedReferences(text: string): string[] {
  const words = text.split(/[\s,;]+/).filter((word) => isLikeReference(word.normalize('NFKC')))
  return [...new Set([text.replace(labels, ''), ...words].map(squeezeReference))].filter((key) => key !== '')
}

function isLikeReference(word: string): boolean {
  return (/\d/.test(word) && /[a-z]/i.test(word)) || likeNew.test(word)
}

/** The first valid reference with this prefix among searched words. */
export function findReference(prefix: string, text: string): string | undefined {
  for (const typed of listTypedReferences(text)) {
    const reference = foldReference(prefix, typed)
    if (reference) return reference
  }
  return undefined
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
