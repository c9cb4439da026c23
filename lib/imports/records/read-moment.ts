import { toPlainDate } from '../../core/dates.ts'
import { londonMoment } from '../../core/london-time.ts'
import { isNoDate } from './is-no-date.ts'
import { firstGiven } from './read-value.ts'

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(Z|[+-]\d{2}(?::?\d{2})?))?)?$/i
const british = /^(\d{2})\/(\d{2})\/(\d{4})(?:\s+(\d{2}):(\d{2}))?$/
const compact = /^((?:19|20)\d{2}|2100)(\d{2})(\d{2})$/
const milliseconds = /^-?\d{11,14}$/
const seconds = /^-?\d{10}$/
const digits = /^-?\d+$/
// Date.UTC(1, 0, 1) would be 1901. The first year and the last, 9999, stand for no date.
const earliest = Date.parse('0001-01-01T00:00:00Z')

/**
 * A moment from ISO (UTC without offset), DD/MM/YYYY[ HH:mm] or YYYYMMDD in London, or an epoch in milliseconds or
 * seconds, told apart by its length. Undefined if it is not one, or one that programs write for "no date".
 */
export function readMoment(value: unknown): Date | undefined {
  const moment = parseMoment(value)
  return moment && !isAbsent(value, moment) ? moment : undefined
}

/** The first value that is given and does not stand for "no date". */
export function firstDate(...values: unknown[]): unknown {
  return firstGiven(...values.filter((value) => !isAbsent(value, parseMoment(value))))
}

/** The start of the epoch is an empty field that a program wrote as a date. */
function isAbsent(value: unknown, moment: Date | undefined): boolean {
  return moment?.getTime() === 0 || isNoDate(value)
}

function parseMoment(value: unknown): Date | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const text = String(value).trim()
  return digits.test(text) ? fromDigits(text) : (fromIso(text) ?? fromBritish(text))
}

/** A plain date ("2026-03-03") from the same spellings; a moment gives its London day. */
export function readDay(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : undefined
  const moment = readMoment(value)
  if (!moment) return undefined
  if (text && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  return toPlainDate(moment).padStart('YYYY-MM-DD'.length, '0')
}

/** A year or a spreadsheet’s serial number is not an epoch: it would give a date in 1970. */
function fromDigits(text: string): Date | undefined {
  if (milliseconds.test(text)) return fromEpoch(Number(text))
  if (seconds.test(text)) return fromEpoch(Number(text) * 1000)
  const [, year = '', month = '', day = ''] = compact.exec(text) ?? []
  return year && isDay(year, month, day) ? londonMoment(`${year}-${month}-${day}`, '00:00') : undefined
}

function fromEpoch(milliseconds: number): Date | undefined {
  const moment = new Date(milliseconds)
  return moment.getTime() > earliest ? moment : undefined
}

function fromIso(text: string): Date | undefined {
  const parts = iso.exec(text)
  if (!parts) return undefined

  const [, year = '', month = '', day = '', hours = '00', minutes = '00', seconds = '00', fraction = '', zone = 'Z'] =
    parts
  if (!isDay(year, month, day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined

  const offset = offsetMinutes(zone)
  if (offset === undefined) return undefined
  const utc = Date.parse(
    `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`,
  )
  return fromEpoch(utc - offset * 60_000)
}

function offsetMinutes(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || '0')
  if (hours > 15 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function fromBritish(text: string): Date | undefined {
  const parts = british.exec(text)
  if (!parts) return undefined

  const [, day = '', month = '', year = '', hours = '00', minutes = '00'] = parts
  if (!isDay(year, month, day) || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return londonMoment(`${year}-${month}-${day}`, `${hours}:${minutes}`)
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) && Number(year) > 0
}
