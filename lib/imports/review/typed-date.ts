import { formatLongPlainDate, formatTime, toPlainDate } from '../../core/dates.ts'
import { londonMoment } from '../../core/london-time.ts'
import { readMoment } from '../records/read-moment.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/
const clock = /(?:,|\sat)?\s+(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/
const monthDay = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/

/**
 * What a person typed as a date, with a time in London or without ("3/3/2027", "2027-03-03", "3 March 2027, 9:30 am"), as
 * the importer reads it: a plain date, or a moment in ISO. Undefined if it is not one.
 */
export function fromTypedDate(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(weekday, '')
  const whole = toDay(text)
  if (whole) return whole

  const time = clock.exec(text)
  const day = time && toDay(text.slice(0, time.index).trim())
  const hours = time && toTime(time)
  return day && hours ? londonMoment(day, hours).toISOString() : undefined
}

/** A date of a record as people read it: "3 March 2027", or "3 March 2027, 09:30" in London; undefined if it is none. */
export function toReadDate(value: unknown): string | undefined {
  const moment = readMoment(value)
  if (!moment) return undefined
  const isDay = moment.getTime() % wholeDay === 0 || formatTime(moment) === '00:00'
  const day = formatLongPlainDate(toPlainDate(moment).padStart('YYYY-MM-DD'.length, '0'))
  return isDay ? day : `${day}, ${formatTime(moment)}`
}

const wholeDay = 86_400_000

function toDay(text: string): string | undefined {
  const [, y1, m1, d1] = yearFirst.exec(text) ?? []
  if (y1 && m1 && d1) return dayOf(y1, m1, d1)
  const [, d2, m2, y2] = dayFirst.exec(text) ?? []
  if (y2 && m2 && d2) return dayOf(y2, m2, d2)
  const [, d3, m3, y3] = dayMonth.exec(text) ?? []
  if (y3 && m3 && d3) return dayOf(y3, monthOf(m3), d3)
  const [, m4, d4, y4] = monthDay.exec(text) ?? []
  if (y4 && m4 && d4) return dayOf(y4, monthOf(m4), d4)
  return undefined
}

/** "march" or "mar" → "3"; "0", which is no month, for another word. */
function monthOf(word: string): string {
  return String(months.indexOf(word.slice(0, 3)) + 1)
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const found = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(date) ? date : undefined
}

function toTime([, hour = '', minutes, half]: RegExpExecArray): string | undefined {
  if (minutes === undefined && half === undefined) return undefined
  const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour)
  const isHour = half ? Number(hour) >= 1 && Number(hour) <= 12 : hours < 24
  if (!isHour || Number(minutes ?? 0) > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${minutes ?? '00'}`
}
