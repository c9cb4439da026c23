/** A day to search for. A part that is missing matches anything. */
export type DayWanted = { year?: number; month?: number; day?: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'

const spellings: { pattern: RegExp; read: (found: string[]) => DayWanted }[] = [
  { pattern: /\b(20\d\d)-(\d\d)-(\d\d)\b/, read: ([year, at, day]) => wanted(year, Number(at), day) },
  { pattern: /\b(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?\b/, read: ([day, at, year]) => wanted(year, Number(at), day) },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month}\\.?(?: (20\\d\\d))?\\b`),
    read: ([day, name, year]) => wanted(year, monthOf(name), day),
  },
  { pattern: new RegExp(`^${month}(?: (20\\d\\d))?$`), read: ([name, year]) => wanted(year, monthOf(name)) },
  { pattern: /^(20\d\d)$/, read: ([year]) => wanted(year) },
]

/** Splits a search such as "EFAW 3 Mar 2026" into words and a day. A day without a year matches every year. */
export function readDays(text: string): { words: string; day: DayWanted | undefined } {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  for (const { pattern, read } of spellings) {
    const found = pattern.exec(said)
    if (!found) continue
    const day = read(found.slice(1))
    if ((day.month ?? 1) > 12 || day.month === 0 || (day.day ?? 1) > 31) continue
    return { words: said.replace(found[0], ' ').trim(), day }
  }
  return { words: said, day: undefined }
}

function wanted(year: string | undefined, at?: number, day?: string): DayWanted {
  return {
    ...(year && { year: year.length === 2 ? 2000 + Number(year) : Number(year) }),
    ...(at !== undefined && { month: at }),
    ...(day && { day: Number(day) }),
  }
}

function monthOf(name = ''): number {
  return months.indexOf(name) + 1
}
