import { toPlainDate } from '../core/dates.ts'
import { foldReference } from '../core/reference.ts'
import type { Db } from '../db/types.ts'
import { stateOfCertificate } from './certificate-state.ts'
import { certificatePrefix } from './issue-certificate.ts'

/** What anybody may know who holds a certificate's number: whom it names, in short, for what, and what it is worth today. */
export type Verified = {
  /** As it was asked for. */
  asked: string
  number: string
  state: 'valid' | 'expired' | 'revoked' | 'superseded' | 'unknown'
  holder: string | null
  courseName: string | null
  issuedOn: string | null
  expiresOn: string | null
}

/** Checks numbers as people type them, in the order they came. One query, whatever their count. */
export async function verifyCertificates(db: Db, asked: readonly string[], now = new Date()): Promise<Verified[]> {
  const numbers = asked.map((one) => foldReference(certificatePrefix, one))
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

/** "A. Khan": enough to compare with the card in someone's hand, too little to learn a name from. */
function shorten(holderName: string): string {
  const [first = '', ...others] = holderName.split(' ')
  const initial = [...first][0] ?? ''
  return others.length === 0 ? `${initial}.` : `${initial}. ${others.at(-1)}`
}
