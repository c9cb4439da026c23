const british = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/
const forces = /^(BFPO)(\d{1,4})$/
const homeCountries = [
  '',
  'uk',
  'gb',
  'united kingdom',
  'great britain',
  'england',
  'scotland',
  'wales',
  'northern ireland',
]

/** A British postcode in its usual form, "LS1 4AP". Undefined for other text. */
export function readPostcode(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '')
  const [, outward, inward] = british.exec(text) ?? forces.exec(text) ?? []
  return outward && inward && `${outward} ${inward}`
}

/** A postcode as it is stored: a British one in its usual form, any other as typed. Null for none. */
export function tidyPostcode(typed: string | null, country: string | null = null): string | null {
  const text = typed?.trim() ?? ''
  if (text === '') return null
  return (isHome(country) ? readPostcode(text) : undefined) ?? text
}

/** Whether addresses of this country have British postcodes. */
export function isHome(country: string | null): boolean {
  return homeCountries.includes((country ?? '').trim().toLowerCase().replaceAll('.', ''))
}
