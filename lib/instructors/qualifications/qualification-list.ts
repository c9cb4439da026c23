import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { toPlainDate } from '../../core/dates.ts'
import { addDays, type PlainDate } from '../../core/plain-date.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice, given, search } from '../../lists/filters.ts'
import { hasWords } from '../../lists/has-words.ts'
import { nameOf } from '../../people/labels.ts'
import { isRenewed, qualificationRows } from './qualification-rows.ts'
import {
  expiringDays,
  type QualificationState,
  qualificationStateLabels,
  qualificationStates,
  qualificationStateTones,
  stateOfQualification,
  subjectOf,
} from './qualification-state.ts'

const searched = sql`concat_ws(' ', users.first_name, users.last_name, users.email, courses.name, qualification.category,
  qualification.title, qualification.number)`

/** What instructors are qualified for, as the office and programs list it: soonest to expire first. */
export const qualificationList = defineList({
  name: 'qualifications',
  at: '/admin/qualifications',
  words: { one: 'qualification', many: 'qualifications' },
  rows: qualificationRows,
  key: sql`qualification.id`,

  filters: {
    q: search('Instructor, course, title or number', (words) => hasWords(searched, words)),
    state: choice('State', qualificationStates, qualificationStateLabels, (state, now) =>
      isIn(state, toPlainDate(now)),
    ),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`qualification.user_id = ${userId}`,
      () => 'Of one instructor',
    ),
    courseId: given(
      z.uuid(),
      (courseId) => sql<boolean>`qualification.course_id = ${courseId}`,
      () => 'For one course',
    ),
  },
  tabs: 'state',

  order: {
    expiresOn: { by: sql`coalesce(qualification.expires_on, date '2999-12-31')`, kind: 'date', first: 'asc' },
    instructor: { by: sql`users.sort_name`, kind: 'text', first: 'asc' },
    createdAt: { by: sql`qualification.created_at`, kind: 'moment', first: 'desc' },
  },

  columns: {
    instructor: {
      label: 'Instructor',
      phone: 1,
      value: (row) => nameOf(row),
      href: (row) => `/admin/staff/${row.userId}/teaching`,
    },
    subject: { label: 'For', phone: 3, wraps: true, value: (row) => subjectOf(row) },
    state: {
      label: 'State',
      width: 216,
      phone: 2,
      value: (row, now) => {
        const state = stateOfQualification(row, toPlainDate(now))
        return { word: qualificationStateLabels[state], tone: qualificationStateTones[state] }
      },
    },
    number: { label: 'Number', width: 144, rank: 2, quiet: true, value: (row) => row.number },
    issuedOn: {
      label: 'Issued',
      kind: 'day',
      align: 'right',
      width: 120,
      rank: 3,
      quiet: true,
      value: (row) => row.issuedOn,
    },
    expiresOn: { label: 'Expires', kind: 'day', align: 'right', width: 120, phone: 4, value: (row) => row.expiresOn },
    createdAt: {
      label: 'Added',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
  },
})

export type QualificationRow = Awaited<ReturnType<typeof qualificationList.page>>['rows'][number]

function isIn(state: QualificationState, today: PlainDate): RawBuilder<boolean> {
  const soon = addDays(today, expiringDays)
  switch (state) {
    case 'valid':
      return sql<boolean>`(not ${isRenewed} and (qualification.expires_on is null or qualification.expires_on > ${soon}::date))`
    case 'expiring':
      return sql<boolean>`(not ${isRenewed} and qualification.expires_on between ${today}::date and ${soon}::date)`
    case 'expired':
      return sql<boolean>`(not ${isRenewed} and qualification.expires_on < ${today}::date)`
    case 'renewed':
      return isRenewed
    default:
      return state satisfies never
  }
}
