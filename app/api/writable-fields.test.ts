import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Db } from '#lib/db/types.ts'
import { hasForeignFields } from '#lib/endpoints/form/read-form.ts'
import { listDoors } from '#lib/endpoints/openapi/describe-api.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes, customerRoutes } from './all-routes.ts'

/** Columns about rights, debts or events, and the forms that own them. */
const guarded: Record<string, string[]> = {
  role: ['inviteAction', 'changeRoleAction', 'makeKeyAction'],
  teamRole: ['mergePeopleAction'],
  status: [
    ...['updatePersonAction', 'setStatusAction', 'mergePeopleAction', 'PUT /api/admin/users/{id}'],
    ...['POST /api/admin/users', 'PATCH /api/admin/users/{id}'],
    ...['markAction', 'correctAttendanceAction', 'takeBookingAction', 'POST /api/admin/bookings'],
    ...['PATCH /api/admin/bookings/{id}', 'addSessionAction', 'changeSessionAction', 'POST /api/admin/sessions'],
    'mendRowAction',
  ],
  // The office can only switch these off; the customer can also switch them on.
  marketingConsent: consentDoors(),
  smsConsent: consentDoors(),
  newsletterSubscribed: consentDoors(),
  amount: [
    ...['POST /api/admin/bookings/{id}/payments', 'POST /api/admin/payments/{id}/refunds'],
    ...['takePaymentAction', 'giveBackAction', 'agreeDiscountAction'],
  ],
  granted: ['changeConsentAction'],
  scopes: ['makeKeyAction'],
  // Callers write these of a qualification, never of a certificate.
  number: qualificationDoors(),
  issuedOn: qualificationDoors(),
  expiresOn: qualificationDoors(),
  // Only a course takes `isActive` from callers; sessions and keys never do.
  isActive: ['changeCourseAction', 'PATCH /api/admin/courses/{id}'],
  // The form of a damaged import row shows the row as it came.
  createdAt: ['mendRowAction'],
  updatedAt: ['mendRowAction'],
  finalAmount: ['mendRowAction'],
  // Identifies the key, the booking, and a note that waited on the phone.
  id: ['revokeKeyAction', 'POST /api/instructor/sessions/{id}/notes'],
  reference: ['enterPortalAction'],
  source: ['takeBookingAction', 'POST /api/admin/bookings'],
}

/** Never written by a form or the API. */
const closed = [
  ...['createdBy', 'passwordHash', 'lastLogin', 'failedLoginAttempts', 'accountLockedUntil', 'mergedIntoId'],
  ...['erasedAt', 'hasMedicalConditions', 'totalBookings', 'totalSpent', 'firstBookingDate', 'lastBookingDate'],
  ...['lastActivityDate', 'fieldOrigins', 'totalAmount', 'discountAmount', 'discountReason', 'refundedAmount'],
  ...['paidAt', 'revokedAt', 'keyHash', 'actorId', 'wording'],
  ...['confirmedAt', 'seatsTaken', 'ipAddress', 'userAgent', 'usedAt', 'codeHash', 'markedBy', 'startedAt'],
]

type Writer = { name: string; input: z.ZodObject }

test('every form and API write accepts only the columns it owns', {
  timeout: 120_000,
}, async ({ trx }) => {
  const [columns, writers] = [await listColumns(trx), [...(await listActions()), ...listWrites()]]
  expect(writers.length).toBeGreaterThan(90)
  const takers = new Map(
    columns.map((column) => [column, writers.filter(({ input }) => takes(input, column)).map(({ name }) => name)]),
  )

  const owned = { ...Object.fromEntries(closed.map((column) => [column, []])), ...guarded }
  const taken = Object.keys(owned).map((column) => [column, takers.get(column)?.toSorted()])
  expect(Object.fromEntries(taken)).toEqual(
    Object.fromEntries(Object.entries(owned).map(([column, names]) => [column, names.toSorted()])),
  )
})

test('unknown fields in an API write are refused by name', async ({ trx }) => {
  const columns = await listColumns(trx)
  for (const { name, input } of listWrites())
    for (const column of columns.filter((one) => !Object.hasOwn(input.shape, one))) {
      const issues = input.safeParse({ [column]: 'x' }).error?.issues ?? []
      const foreign = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
      expect([name, foreign]).toEqual([name, [column]])
    }
})

function consentDoors(): string[] {
  const office = ['POST /api/admin/users', 'PUT /api/admin/users/{id}', 'PATCH /api/admin/users/{id}']
  return [...office, 'PUT /api/customer/profile']
}

function qualificationDoors(): string[] {
  const office = ['addQualificationAction', 'changeQualificationAction']
  return [...office, 'POST /api/admin/qualifications', 'PATCH /api/admin/qualifications/{id}']
}

/** Sent as a form would send it, with the fields React adds. */
function takes(input: z.ZodObject, column: string): boolean {
  const form = new FormData()
  form.set('$ACTION_ID', '')
  form.set(column, 'x')
  return !hasForeignFields(form, input)
}

async function listActions(): Promise<Writer[]> {
  const files = globSync('app/**/*action*.ts').filter((file) => /^'use server'/m.test(readFileSync(file, 'utf8')))
  const found: Writer[] = []
  for (const file of files) {
    const made: object = await import(resolve(file))
    for (const [name, action] of Object.entries(made))
      if ('input' in action && action.input instanceof z.ZodObject) found.push({ name, input: action.input })
  }
  return found
}

/** Of a lookup nothing is told, so whatever it does not know is left aside without a word. */
function listWrites(): Writer[] {
  return listDoors({ ...allRoutes, ...customerRoutes }).flatMap(({ path, method, door }) => {
    const body: unknown = door.input.shape.body
    const input = body instanceof z.ZodOptional ? body.unwrap() : body
    return input instanceof z.ZodObject && door.asks !== 'nobody' ? [{ name: `${method} ${path}`, input }] : []
  })
}

async function listColumns(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct column_name as name from information_schema.columns where table_schema = 'public' order by 1
  `.execute(db)
  return rows.map(({ name }) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()))
}
