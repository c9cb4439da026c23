import { type ExpressionBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import { foldReference } from '../core/reference.ts'
import type { DB } from '../db/schema.ts'
import type { Db } from '../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../lists/keyset.ts'
import { pageCursor, searchWords } from '../lists/list-input.ts'
import { matchWords } from '../people/list/match-words.ts'
import { expiringDays, stateOfCertificate } from './certificate-state.ts'
import { certificatePrefix } from './issue-certificate.ts'
import { certificateRows } from './list-certificates.ts'

export const certificateStateFilters = ['valid', 'expiring', 'expired', 'superseded', 'revoked'] as const

/** How the list of certificates is asked for; `q` is a number or words about the holder. */
export const searchCertificatesInput = z.strictObject({
  q: searchWords.optional(),
  state: z.enum(certificateStateFilters).optional(),
  cursor: pageCursor.optional(),
})

export type SearchCertificatesInput = z.output<typeof searchCertificatesInput>
export type ListedCertificate = Awaited<ReturnType<typeof searchCertificates>>['rows'][number]

const size = 50
const byExpiry: SortKey = { by: sql`certificates.expires_on`, kind: 'date' }

/** Certificates by the day they end: those that end next first, those that have ended latest first. */
export async function searchCertificates(db: Db, actor: Actor, input: SearchCertificatesInput, now = new Date()) {
  const today = toPlainDate(now)
  const isSoonestFirst = input.state === 'expiring' || input.state === 'valid'
  const order = isSoonestFirst ? 'certificates up' : 'certificates down'
  const cursor = readCursor(input.cursor, order, byExpiry)
  const forward = isSoonestFirst ? 'asc' : 'desc'
  const direction = cursor?.toward === 'previous' ? (forward === 'asc' ? 'desc' : 'asc') : forward

  let query = certificateRows(db, actor)
    .select(keyAsText(byExpiry).as('sortKey'))
    .orderBy(byExpiry.by, direction)
    .orderBy('certificates.id', direction)
    .limit(size + 1)

  if (input.state) query = query.where((row) => isIn(row, input.state, today))
  if (input.q) query = query.where((row) => isAbout(row, input.q ?? ''))
  if (cursor) query = query.where(isBeyond(cursor, byExpiry, sql`certificates.id`, forward))

  const page = cutPage(await query.execute(), size, order, cursor)
  return { ...page, rows: page.rows.map((row) => ({ ...row, state: stateOfCertificate(row, today) })) }
}

function isIn(row: ExpressionBuilder<DB, 'certificates'>, state: SearchCertificatesInput['state'], today: PlainDate) {
  const isCurrent = row('certificates.status', '=', 'current')
  switch (state) {
    case 'valid':
      return row.and([isCurrent, row('certificates.expiresOn', '>=', today)])
    case 'expiring':
      return row.and([
        isCurrent,
        row('certificates.expiresOn', '>=', today),
        row('certificates.expiresOn', '<=', addDays(today, expiringDays)),
      ])
    case 'expired':
      return row.and([isCurrent, row('certificates.expiresOn', '<', today)])
    case 'superseded':
    case 'revoked':
      return row('certificates.status', '=', state)
    case undefined:
      return row.and([])
    default:
      return state satisfies never
  }
}

function isAbout(row: ExpressionBuilder<DB, 'certificates'>, text: string) {
  const number = foldReference(certificatePrefix, text)
  if (number) return row('certificates.number', '=', number)
  return row('certificates.userId', 'in', row.selectFrom('users').select('users.id').where(matchWords(text)))
}
