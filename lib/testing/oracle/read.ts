import { createHash } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * A second reading of the rules for legacy bookings, written from their text and not from the importer: slow, in memory,
 * sharing nothing with it. Tests compare the two.
 */
export type Told = {
  index: number
  hash: string
  reasons: string[]
  reference: string
  key: string
  email: string
  at: number
  createdAt: number
  first: string | null
  last: string | null
  whole: string | null
  phone: string | null
  company: string | null
  corporate: boolean
  invoice: Record<string, string>
  status: string
  total: string
  discount: string
  final: string
  seats: number
  people: { first: string | null; last: string | null; email: string | null }[]
  paid: { at: number; given: string | null; refunded: boolean } | null
}

// biome-ignore lint/suspicious/noExplicitAny: the oracle walks over foreign JSON as plainly as the text does
type Loose = any

const empties = ['undefined', 'null', 'n/a', 'unknown customer']
const collapse = (v: Loose) => String(v).split(/\s+/).filter(Boolean).join(' ')
const isBlank = (v: Loose) => v === undefined || v === null || (typeof v === 'string' && v.trim() === '')
const pick = (...vs: Loose[]) => vs.find((v) => !isBlank(v))
const word = (v: Loose): string | null => {
  if (typeof v !== 'string' && typeof v !== 'number') return null
  const text = collapse(v)
  return text === '' || empties.includes(text.toLowerCase()) ? null : text
}

export function tell(line: string, index: number): Told {
  const raw = parse(line)
  if (raw === undefined || raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    return { ...nothing, index, hash: sha(line), reasons: ['unreadable'] }
  }
  const hash = sha(canonical(raw))
  const r = strip(raw)
  const b = box(r.contactDetails)
  const c = box(r.contact_details)
  const inv = box(r.invoiceDetails)
  const reasons: string[] = []

  const email = readEmail([b.email, r.contactEmail, c.email])
  if (email === 'missing' || email === 'invalid') reasons.push(`${email}_email`)
  const final = amount(pick(r.finalAmount, r.totalPrice, r.payment_amount))
  if (final === null) reasons.push('invalid_amount')
  const created = moment(pick(r.createdAt, r.created_at))
  const updated = pick(r.updatedAt)
  const payday = pick(r.paymentDate)
  if (
    created === null ||
    (updated !== undefined && moment(updated) === null) ||
    (payday !== undefined && moment(payday) === null)
  )
    reasons.push('invalid_date')
  const status = code(pick(r.status))
  const money = pick(r.paymentStatus, r.payment_status)
  const statuses: Record<string, string> = {
    PENDING: 'pending',
    CONFIRMED: 'confirmed',
    PAID: 'confirmed',
    ATTENDED: 'completed',
    COMPLETED: 'completed',
    CANCELLED: 'cancelled',
    NO_SHOW: 'no_show',
    REFUNDED: 'cancelled',
  }
  if (
    !(status in statuses) ||
    (money !== undefined && !['PENDING', 'PAID', 'REFUNDED', 'FAILED'].includes(code(money)))
  )
    reasons.push('unknown_status')

  const given = pick(r.bookingReference, r.confirmationCode, r.booking_reference)
  const reference =
    given === undefined || typeof given === 'object' || typeof given === 'boolean' || !/[^\s-]/.test(String(given))
      ? `LEG-${hash.slice(0, 12)}`
      : collapse(given)
  const company = [b.company, r.companyName, c.company, inv.companyName].map(word).find((x) => x !== null) ?? null
  const list = many(r.participants).length > 0 ? many(r.participants) : many(r.participantDetails)
  const count = Number(pick(r.numberOfParticipants, r.number_of_attendees) ?? 1)
  const pay = code(money)
  const isPaid =
    payday !== undefined ||
    ['PAID', 'REFUNDED'].includes(pay) ||
    ['PAID', 'ATTENDED', 'COMPLETED', 'REFUNDED'].includes(status)
  const isB = !isBlank(r.finalAmount)
  const paymentRef = pick(r.paymentReference)
  return {
    index,
    hash,
    reasons,
    reference,
    key: reference.replace(/[\s-]/g, '').toUpperCase(),
    email,
    at: (updated === undefined ? created : moment(updated)) ?? 0,
    createdAt: created ?? 0,
    ...name(b, r, c),
    phone: phone([b.phone, r.contactPhone, c.phone]),
    company,
    corporate: company !== null || (typeof r.type === 'string' && r.type.trim().toUpperCase() === 'CORPORATE'),
    invoice: Object.fromEntries(
      ['addressLine1', 'city', 'postcode']
        .map((f) => [f, word(inv[f]) ?? (f === 'addressLine1' ? word(r.companyAddress) : null)])
        .filter(([, v]) => v !== null),
    ),
    status: statuses[status] ?? '',
    total: (isB ? amount(r.totalAmount) : null) ?? final ?? '0.00',
    discount: (isB ? amount(r.discountAmount) : null) ?? '0.00',
    final: final ?? '0.00',
    seats: Math.max(Number.isInteger(count) && count > 0 && count <= 10_000 ? count : 1, list.length, 1),
    people: list.map((p: Loose) => {
      const own = typeof p === 'object' && p !== null && !Array.isArray(p) ? p : {}
      const found = readEmail([own.email])
      return { ...pair(own.firstName, own.lastName), email: found.includes('@') ? found : null }
    }),
    paid:
      isPaid && final !== null && Number(final) > 0
        ? {
            at: moment(payday) ?? created ?? 0,
            given: paymentRef === undefined ? null : collapse(paymentRef),
            refunded: pay === 'REFUNDED' || status === 'REFUNDED',
          }
        : null,
  }
}

const nothing: Omit<Told, 'index' | 'hash' | 'reasons'> = {
  reference: '',
  key: '',
  email: '',
  at: 0,
  createdAt: 0,
  first: null,
  last: null,
  whole: null,
  phone: null,
  company: null,
  corporate: false,
  invoice: {},
  status: '',
  total: '',
  discount: '',
  final: '',
  seats: 0,
  people: [],
  paid: null,
}

function name(b: Loose, r: Loose, c: Loose) {
  const two = pair(b.firstName, b.lastName)
  if (two.first !== null || two.last !== null) return { ...two, whole: null }
  for (const v of [r.contactName, c.name]) {
    const text = word(v)
    if (text === null) continue
    const at = text.lastIndexOf(' ')
    const split = at < 0 ? pair(text, null) : pair(text.slice(0, at), text.slice(at + 1))
    if (split.first !== null || split.last !== null)
      return { ...split, whole: [split.first, split.last].filter(Boolean).join(' ') }
  }
  return { first: null, last: null, whole: null }
}

function pair(f: Loose, l: Loose): { first: string | null; last: string | null } {
  const first = word(f)
  const last = word(l)
  return word([first, last].filter(Boolean).join(' ')) === null ? { first: null, last: null } : { first, last }
}

function readEmail(values: Loose[]): string {
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

function phone(values: Loose[]): string | null {
  const given = pick(...values)
  if (typeof given !== 'string') return null
  const v = given.trim()
  const p = parsePhoneNumberFromString(v, 'GB')
  return p?.isValid() ? p.number : v
}

function amount(v: Loose): string | null {
  if (typeof v !== 'number' && typeof v !== 'string') return null
  const m = /^(?:£\s*)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(String(v).trim())
  const whole = m?.[1]?.replaceAll(',', '') ?? ''
  const part = (m?.[2] ?? '').replace(/0+$/, '')
  return !m || whole.length > 8 || part.length > 2 ? null : `${Number(whole)}.${part.padEnd(2, '0')}`
}

function moment(v: Loose): number | null {
  if (typeof v === 'number' || (typeof v === 'string' && /^\d+$/.test(v.trim()))) {
    const n = Number(v)
    return n < Date.UTC(10000, 0) ? n : null
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

const code = (v: Loose) =>
  typeof v === 'string'
    ? v
        .trim()
        .toUpperCase()
        .split(/[\s_-]+/)
        .join('_')
    : ''
const box = (v: Loose): Loose => {
  const p = typeof v === 'string' ? strip(parse(v)) : v
  return typeof p === 'object' && p !== null && !Array.isArray(p) ? p : {}
}
const many = (v: Loose): Loose[] => {
  const p = typeof v === 'string' ? strip(parse(v)) : v
  return Array.isArray(p) ? p : []
}
const sha = (t: string) => createHash('sha256').update(t).digest('hex')
function strip(v: Loose): Loose {
  return JSON.parse(JSON.stringify(v ?? null, (_, x) => (typeof x === 'string' ? x.split('\0').join('') : x)))
}
function parse(t: string): Loose {
  try {
    return JSON.parse(t.split('\0').join('\\u0000'))
  } catch {
    return undefined
  }
}
function canonical(v: Loose): string {
  if (Array.isArray(v)) return `[${v.map(canonical).join(',')}]`
  if (typeof v !== 'object' || v === null) return JSON.stringify(v)
  return `{${Object.keys(v)
    .sort()
    .map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`)
    .join(',')}}`
}
