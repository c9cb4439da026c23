const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 })
const full = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 17 })

/** "14", "1.24k", "3.5m": three figures at most. */
export function shortNumber(value: number): string {
  return compact.format(value)
}

/** Numbers beside one another, short unless two of them would then look the same. */
export function shortNumbers(values: number[]): string[] {
  const short = values.map(shortNumber)
  const isClear = new Set(short).size === new Set(values).size
  return isClear ? short : values.map((value) => full.format(value))
}
