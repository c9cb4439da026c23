import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { toPlainDate } from '../core/dates.ts'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import { findReference } from '../core/reference.ts'
import { defineList } from '../lists/define-list.ts'
import { choice, given, search } from '../lists/filters.ts'
import type { Asked } from '../lists/list.ts'
import { listDay } from '../lists/list-input.ts'
import { matchWords } from '../people/list/match-words.ts'
import { type CertificateState, certificateStates, expiringDays, stateOfCertificate } from './certificate-state.ts'
import { certificatePrefix } from './issue-certificate.ts'
import { certificateRows } from './list-certificates.ts'

const states = ['valid', 'expiring', 'expired', 'superseded', 'revoked'] as const

const stateLabels = {
  valid: certificateStates.valid.label,
  expiring: certificateStates.expiring.label,
  expired: certificateStates.expired.label,
  superseded: certificateStates.superseded.label,
  revoked: certificateStates.revoked.label,
}

/** Certificates as the office and programs list them. Those still valid come soonest to expire first. */
export const certificateList = defineList({
  name: 'certificates',
  at: '/admin/certificates',
  words: { one: 'certificate', many: 'certificates' },
  rows: certificateRows,
  key: sql`certificates.id`,

  filters: {
    q: search('Number, name, email or company', isAbout),
    state: choice('State', states, stateLabels, (state, now) => isIn(state, toPlainDate(now))),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`certificates.user_id = ${userId}`,
      () => 'Of one person',
    ),
    expiresFrom: given(
      listDay.describe('Expires on this day or later.'),
      (day) => sql<boolean>`certificates.expires_on >= ${day}::date`,
    ),
    expiresTo: given(
      listDay.describe('Expires on this day or earlier.'),
      (day) => sql<boolean>`certificates.expires_on <= ${day}::date`,
    ),
  },
  tabs: 'state',
  ranges: [{ label: 'Expires', of: 'day', from: 'expiresFrom', to: 'expiresTo' }],

  order: {
    expiresOn: { by: sql`certificates.expires_on`, kind: 'date', first: soonestWhileValid },
    issuedOn: { by: sql`certificates.issued_on`, kind: 'date', first: 'desc' },
    holderName: { by: sql`certificates.holder_name`, kind: 'text', first: 'asc' },
  },

  columns: {
    holderName: {
      label: 'Holder',
      phone: 1,
      value: (row) => row.holderName,
      href: (row) => `/admin/certificates/${row.id}`,
    },
    course: { label: 'Course', phone: 3, wraps: true, value: (row) => row.courseName },
    state: {
      label: 'State',
      width: 136,
      phone: 2,
      value: (row, now) => {
        const { label, tone } = certificateStates[stateOfCertificate(row, toPlainDate(now))]
        return { word: label, tone }
      },
    },
    number: { label: 'Certificate', width: 192, rank: 2, quiet: true, value: (row) => row.number },
    issuedOn: {
      label: 'Completed',
      kind: 'day',
      align: 'right',
      width: 120,
      rank: 3,
      quiet: true,
      value: (row) => row.issuedOn,
    },
    expiresOn: {
      label: 'Expires',
      kind: 'day',
      align: 'right',
      width: 120,
      phone: 4,
      value: (row) => row.expiresOn,
    },
    courseCode: { label: 'Code', width: 128, rank: 3, quiet: true, isExtra: true, value: (row) => row.courseCode },
    createdAt: {
      label: 'Issued',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
  },
})

export type CertificateListed = Awaited<ReturnType<typeof certificateList.page>>['rows'][number]

function isAbout(text: string): RawBuilder<boolean> {
  const number = findReference(certificatePrefix, text)
  if (number) return sql<boolean>`certificates.number = ${number}`
  return sql<boolean>`certificates.user_id in (select users.id from users where ${matchWords(text)})`
}

function isIn(state: CertificateState, today: PlainDate): RawBuilder<boolean> {
  const isValid = sql`certificates.status = 'current' and certificates.expires_on >= ${today}::date`
  switch (state) {
    case 'valid':
      return sql<boolean>`(${isValid})`
    case 'expiring':
      return sql<boolean>`(${isValid} and certificates.expires_on <= ${addDays(today, expiringDays)}::date)`
    case 'expired':
      return sql<boolean>`(certificates.status = 'current' and certificates.expires_on < ${today}::date)`
    case 'superseded':
    case 'revoked':
      return sql<boolean>`certificates.status = ${state}`
    default:
      return state satisfies never
  }
}

function soonestWhileValid({ state }: Asked) {
  return state === 'valid' || state === 'expiring' ? 'asc' : 'desc'
}
