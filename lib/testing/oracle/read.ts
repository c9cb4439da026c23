import { fromDecimal, noMoney } from '../../core/money.ts'
import { box, canonical, code, collapse, isBlank, type Loose, many, parse, pick, sha, strip, word } from './loose.ts'
import { amount, given, moment, name, pair, phone, readEmail } from './values.ts'

/**
 * A second implementation of the rules for legacy bookings, written from their text and not from the importer: slow, in
 * memory, sharing no code with it but the arithmetic of money. Tests compare the two.
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
  const email = readEmail([b.email, r.contactEmail, c.email])
  const final = amount(pick(r.finalAmount, r.totalPrice, r.payment_amount))
  const created = moment(given(r.createdAt, r.created_at))
  const updated = given(r.updatedAt)
  const status = code(pick(r.status))
  const reference = readReference(r, hash)
  const company = [b.company, r.companyName, c.company, inv.companyName].map(word).find((x) => x !== null) ?? null
  const list = many(r.participants).length > 0 ? many(r.participants) : many(r.participantDetails)
  const count = Number(pick(r.numberOfParticipants, r.number_of_attendees) ?? 1)
  const isB = !isBlank(r.finalAmount)
  return {
    index,
    hash,
    reasons: findReasons(r, email, final),
    reference,
    key: squeeze(reference),
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
    paid: readPaid(r, status, final, created),
  }
}

function findReasons(r: Loose, email: string, final: string | null): string[] {
  const reasons: string[] = []
  if (email === 'missing' || email === 'invalid') reasons.push(`${email}_email`)
  if (final === null) reasons.push('invalid_amount')
  const created = moment(given(r.createdAt, r.created_at))
  const updated = given(r.updatedAt)
  const payday = given(r.paymentDate)
  if (
    created === null ||
    (updated !== undefined && moment(updated) === null) ||
    (payday !== undefined && moment(payday) === null)
  )
    reasons.push('invalid_date')
  const status = code(pick(r.status))
  const money = pick(r.paymentStatus, r.payment_status)
  if (
    !(status in statuses) ||
    (money !== undefined && !['PENDING', 'PAID', 'REFUNDED', 'FAILED'].includes(code(money)))
  )
    reasons.push('unknown_status')
  return reasons
}

function readReference(r: Loose, hash: string): string {
  const given = pick(r.bookingReference, r.confirmationCode, r.booking_reference)
  return given === undefined || typeof given === 'object' || typeof given === 'boolean' || squeeze(String(given)) === ''
    ? `LEG-${hash.slice(0, 12)}`
    : collapse(given)
}

function squeeze(text: string): string {
  const bare = text.replace(/[\s–-]/g, '').toUpperCase()
  return bare.replace(/^#+/, '').replace(/\.+$/, '')
}

function readPaid(r: Loose, status: string, final: string | null, created: number | null): Told['paid'] {
  const payday = given(r.paymentDate)
  const pay = code(pick(r.paymentStatus, r.payment_status))
  const isPaid =
    payday !== undefined ||
    ['PAID', 'REFUNDED'].includes(pay) ||
    ['PAID', 'ATTENDED', 'COMPLETED', 'REFUNDED'].includes(status)
  if (!isPaid || final === null || fromDecimal(final) <= noMoney) return null
  const paymentRef = pick(r.paymentReference)
  return {
    at: moment(payday) ?? created ?? 0,
    given: paymentRef === undefined ? null : collapse(paymentRef),
    refunded: pay === 'REFUNDED' || status === 'REFUNDED',
  }
}

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
