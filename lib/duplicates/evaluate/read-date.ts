const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date of birth in any spelling, as eight digits from year to day, impossible dates included. */
export function readDate(text: string | null): string | null {
  const spelt = (text ?? '').replace(/[a-z]{3,}\.?/i, monthOf)
  const parts = /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ,]+(\d{1,4})/.exec(spelt)
  if (!parts) {
    const digits = spelt.replace(/\D/g, '')
    return digits.length === 8 ? digits : null
  }
  const [, first = '', month = '', last = ''] = parts
  const [year, day] = first.length === 4 ? [first, last] : [last, first]
  if (year.length !== 4 || day.length > 2) return null
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
}

function monthOf(word: string): string {
  const at = months.indexOf(word.slice(0, 3).toLowerCase())
  return at < 0 ? word : String(at + 1)
}
