import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { empties, isBlank, type Loose, pick, word } from './loose.ts'

export function name(b: Loose, r: Loose, c: Loose) {
  const two = pair(b.firstName, b.lastName)
  if (two.first !== null || two.last !== null) return { ...two, whole: null }
  for (const v of [r.contactName, c.name]) {
    const text = word(v)
    if (text === null) continue
    const sides = text.split(',').map((x) => x.trim())
    const at = text.lastIndexOf(' ')
    const split =
      sides.length === 2 && sides.every((x) => /\w/.test(x))
        ? pair(sides[1], sides[0])
        : at < 0
          ? pair(text, null)
          : pair(text.slice(0, at), text.slice(at + 1))
    if (split.first !== null || split.last !== null)
      return { ...split, whole: text.includes(',') ? text : [split.first, split.last].filter(Boolean).join(' ') }
  }
  return { first: null, last: null, whole: null }
}

export function pair(f: Loose, l: Loose): { first: string | null; last: string | null } {
  const first = part(f)
  const last = part(l)
  return word([first, last].filter(Boolean).join(' ')) === null ? { first: null, last: null } : { first, last }
}

/** A name is empty if all its words mean nothing: "undefined N/A". */
function part(v: Loose): string | null {
  const text = word(v)
  return text === null ||
    text
      .toLowerCase()
      .split(' ')
      .every((x) => empties.includes(x))
    ? null
    : text
}

export function readEmail(values: Loose[]): string {
  for (const v of values) {
    if (isBlank(v)) continue
    if (typeof v !== 'string') return 'invalid'
    let t = v.normalize('NFKC').trim()
    for (let i = 0; i < 5; i++) {
      t = t.replace(/^mailto:/i, '').trim()
      const m = /^[^<>@]*<([^<>]*)>$/.exec(t)
      if (m) t = (m[1] ?? '').trim()
    }
    t = t.toLowerCase()
    if (t === '' || empties.includes(t)) continue
    return /^[^\s@"',;:<>()]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(t) ? t : 'invalid'
  }
  return 'missing'
}

export function phone(values: Loose[]): string | null {
  const given = pick(...values)
  if (typeof given !== 'string') return null
  const v = given.trim()
  if (/[a-z;,]/i.test(v)) return v
  const p = parsePhoneNumberFromString(v, 'GB')
  const left = p && v.replace(/\D/g, '').replace(p.nationalNumber, '')
  if (!['', '0', '44', '440', '0044', '00440'].includes(left ?? '')) return v
  return p?.isValid() ? p.number : v
}

export function amount(v: Loose): string | null {
  if (typeof v !== 'number' && typeof v !== 'string') return null
  const m = /^(?:£\s*)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(String(v).trim())
  const whole = m?.[1]?.replaceAll(',', '') ?? ''
  const part = (m?.[2] ?? '').replace(/0+$/, '')
  return !m || whole.length > 8 || part.length > 2 ? null : `${Number(whole)}.${part.padEnd(2, '0')}`
}

/** A value that stands for "no date" counts as missing. */
export const given = (...vs: Loose[]) => pick(...vs.filter((v) => !isNone(v)))

function isNone(v: Loose): boolean {
  if (typeof v !== 'number' && typeof v !== 'string') return false
  const text = String(v).trim()
  const [a = '', b = '', c = ''] = text.split(/[/ T-]/)
  const day = text[2] === '/' ? `${c}-${b}-${a}` : /^\d{8}$/.test(text) ? text.replace(/(..)(..)$/, '-$1-$2') : text
  if (/^(0001|9999)-/.test(day) || ['1899-12-30', '1900-01-00', '1900-01-01', '0000-00-00'].includes(day.slice(0, 10)))
    return true
  return Number(text) === 0
    ? text !== ''
    : day.startsWith('1970-01-01') && (!/[1-9]/.test(day.slice(10)) || moment(v) === 0)
}

export function moment(v: Loose): number | null {
  if (typeof v === 'number' || (typeof v === 'string' && /^-?\d+$/.test(v.trim()))) {
    const length = String(v).trim().replace('-', '').length
    if (!Number.isInteger(Number(v))) return null
    if (length === 10) return Number(v) * 1000
    if (length > 10 && length < 15) return Number(v)
    const [, y, m, d] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(v).trim()) ?? []
    return Number(y) >= 1900 && Number(y) <= 2100 ? moment(`${d}/${m}/${y}`) : null
  }
  if (typeof v !== 'string') return null
  const uk = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d):(\d\d))?$/.exec(v.trim())
  if (uk) {
    const naive = Date.parse(`${uk[3]}-${uk[2]}-${uk[1]}T${uk[4] ?? '00'}:${uk[5] ?? '00'}:00Z`)
    if (Number.isNaN(naive) || new Date(naive).getUTCDate() !== Number(uk[1])) return null
    const shown = (ms: number) => new Date(ms).toLocaleString('sv-SE', { timeZone: 'Europe/London' }).slice(0, 16)
    const wanted = new Date(naive).toISOString().slice(0, 16).replace('T', ' ')
    return [naive - 3_600_000, naive].find((ms) => shown(ms) === wanted) ?? naive
  }
  if (!/^\d{4}-\d\d-\d\d/.test(v.trim())) return null
  const text = v.trim()
  const ms = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$|^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text.replace(' ', 'T')}Z`)
  return Number.isNaN(ms) || new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() !== Number(text.slice(8, 10))
    ? null
    : ms
}
