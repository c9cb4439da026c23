import { toPlainDate } from '../core/dates.ts'
import { findReference } from '../core/reference.ts'
import type { Db } from '../db/types.ts'
import { stateOfCertificate } from './certificate-state.ts'
import { certificatePrefix } from './issue-certificate.ts'

/** What anyone who knows a certificate's number may learn: its holder in short, its course and its state today. */
export type Verified = {
  /** The number as it was typed. */
  asked: string
  number: string
  state: 'valid' | 'expired' | 'revoked' | 'superseded' | 'unknown'
  holder: string | null
  courseName: string | null
  issuedOn: string | null
  expiresOn: string | null
}

/** Checks certificate numbers as people type them, in the order given, with one query. */
export async function verifyCertificates(db: Db, asked: readonly string[], now = new Date()): Promise<Verified[]> {
  const numbers = asked.map((one) => findReference(certificatePrefix, one))
  const found = await db
    .selectFrom('certificates')
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .select(['number', 'holderName', 'issuedOn', 'expiresOn', 'status', 'courses.name as courseName'])
    .where((row) => row('number', '=', row.fn.any(row.val(numbers.filter((number) => number !== undefined)))))
    .execute()

  const today = toPlainDate(now)
  const known = new Map(found.map((certificate) => [certificate.number, certificate]))
  return asked.map((one, index) => {
    const number = numbers[index] ?? one.trim().toUpperCase()
    const certificate = known.get(number)
    if (!certificate)
      return { asked: one, number, state: 'unknown', holder: null, courseName: null, issuedOn: null, expiresOn: null }

    const { holderName, courseName, issuedOn, expiresOn } = certificate
    const state = stateOfCertificate(certificate, today)
    const shown = { holder: shorten(holderName), courseName, issuedOn, expiresOn }
    return { asked: one, number, state: state === 'expiring' ? 'valid' : state, ...shown }
  })
}

/** "A. Khan": enough to compare with a certificate in hand, too little to learn the name. */
function shorten(holderName: string): string {
  const [first = '', ...others] = holderName.split(' ')
  const initial = [...first][0] ?? ''
  return others.length === 0 ? `${initial}.` : `${initial}. ${others.at(-1)}`
}
