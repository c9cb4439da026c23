import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemActor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeCertificate } from '../testing/make/make-certificate.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { findCertificate } from './find-certificate.ts'
import { certificateRows, listCertificatesOf, listExpiringCertificates } from './list-certificates.ts'
import { visibleCertificates } from './visible-certificates.ts'

const now = new Date('2027-12-01T12:00:00Z')

test('visibleCertificates shows an admin all, a customer their own, and instructors none', async ({ trx }) => {
  const { teacher, attendeeId, bookingId, bookerId } = await makeClass(trx)
  const seated = await makeCertificate(trx, { userId: bookerId, attendeeId })
  const own = await makeCertificate(trx, { userId: bookerId })
  const other = await makeCertificate(trx)
  const seen = async (actor: Actor) =>
    (await visibleCertificates(trx, actor).select('id').orderBy('id').execute()).map(({ id }) => id)

  expect(await seen(asAdmin())).toEqual([seated.id, own.id, other.id])
  expect(await seen(systemActor('test'))).toEqual([seated.id, own.id, other.id])
  expect(await seen(asCustomer(bookerId))).toEqual([seated.id, own.id])
  expect(await seen({ ...asCustomer(bookerId), onlyBookingId: bookingId })).toEqual([seated.id])
  expect(await seen({ ...asCustomer(other.userId), onlyBookingId: bookingId })).toEqual([])
  expect(await seen(teacher)).toEqual([])
  expect((await certificateRows(trx, asCustomer(other.userId)).execute()).map(({ id }) => id)).toEqual([other.id])
})

test('findCertificate finds a certificate with its course, booking and successor, within reach', async ({ trx }) => {
  const { sessionId, attendeeId, bookingId, bookerId, reference } = await makeClass(trx)
  const old = await makeCertificate(trx, { userId: bookerId, attendeeId })
  await trx.updateTable('certificates').set({ status: 'superseded' }).where('id', '=', old.id).execute()
  const newer = await makeCertificate(trx, { userId: bookerId })
  await trx.updateTable('certificates').set({ replacesId: old.id }).where('id', '=', newer.id).execute()

  expect(await findCertificate(trx, asCustomer(bookerId), old.id, now)).toMatchObject({
    id: old.id,
    number: old.number,
    state: 'superseded',
    courseName: 'Emergency First Aid at Work',
    bookingId,
    bookingReference: reference,
    sessionId,
    newerId: newer.id,
    newerNumber: newer.number,
  })
  expect(await findCertificate(trx, asAdmin(), newer.id, now)).toMatchObject({
    state: 'expiring',
    newerId: null,
    bookingId: null,
  })
  const stranger = await makeStaff(trx, 'instructor')
  for (const actor of [asInstructor(stranger), asCustomer(stranger)])
    expect(await findCertificate(trx, actor, old.id, now)).toBeUndefined()
})

test('listCertificatesOf lists the certificates of one person, the one that lasts longest first', async ({ trx }) => {
  const short = await makeCertificate(trx, { expiresOn: '2026-01-01' })
  const { userId } = short
  const long = await makeCertificate(trx, { userId, expiresOn: '2029-01-01' })
  const twin = await makeCertificate(trx, { userId, expiresOn: '2029-01-01' })
  await makeCertificate(trx)
  const ids = async (actor: Actor) => (await listCertificatesOf(trx, actor, userId)).map(({ id }) => id)
  expect(await ids(asAdmin())).toEqual([twin.id, long.id, short.id])
  expect(await ids(asCustomer(userId))).toEqual([twin.id, long.id, short.id])
  expect(await ids(asInstructor(userId))).toEqual([])
})

test('listExpiringCertificates lists current certificates from today to the last day, soonest first', async ({
  trx,
}) => {
  const until = (expiresOn: string) => makeCertificate(trx, { expiresOn })
  await until('2027-11-30')
  const last = await until('2027-12-11')
  const twin = await until('2027-12-11')
  const today = await until('2027-12-01')
  await until('2027-12-12')
  const revoked = await until('2027-12-05')
  await trx.updateTable('certificates').set({ status: 'superseded' }).where('id', '=', revoked.id).execute()
  const list = async (limit: number, actor: Actor = asAdmin()) =>
    (await listExpiringCertificates(trx, actor, { days: 10, limit }, now)).map(({ id }) => id)
  expect(await list(9)).toEqual([today.id, last.id, twin.id])
  expect(await list(2)).toEqual([today.id, last.id])
  expect(await list(9, asInstructor(last.userId))).toEqual([])
})
