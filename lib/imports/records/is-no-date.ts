const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([\d:.,Z+\s-]*))?$/i
const compact = /^(\d{4})(\d{2})(\d{2})$/
const british = /^(\d{2})\/(\d{2})\/(\d{4})(?:\s+([\d:]*))?$/
const seconds = /^-?\d{10}$/
const epoch = /^-?\d{11,14}$/
const zero = /^[+-]?0+(?:\.0+)?$/
const midnight = /^00:00(?::00(?:[.,]0+)?)?(?:\s*(?:Z|[+-]\d{2}(?::?\d{2})?))?$/i

/** Days that programs write for a missing date. Those of 1899 and 1900 are the zero of spreadsheets. */
const noDays = new Set(['0000-00-00', '1899-12-30', '1900-01-00', '1900-01-01'])

/** Whether a value stands for "no date". */
export function isNoDate(value: unknown): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return false
  const text = String(value).trim()
  if (zero.test(text)) return true
  if (seconds.test(text)) return isNoDay(new Date(Number(text) * 1000).toISOString())
  if (epoch.test(text)) return isNoDay(new Date(Number(text)).toISOString())

  const [, day, month, year, time] = british.exec(text) ?? []
  return isNoDay(day ? `${year}-${month}-${day}${time ? ` ${time}` : ''}` : text.replace(compact, '$1-$2-$3'))
}

function isNoDay(text: string): boolean {
  const [, year, month, day, time = ''] = iso.exec(text) ?? []
  if (!year) return false
  const date = `${year}-${month}-${day}`
  if (date === '1970-01-01') return time === '' || midnight.test(time)
  return year === '0001' || year === '9999' || noDays.has(date)
}
