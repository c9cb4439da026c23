import { expect } from 'vitest'
import { loadKeyring } from '../../privacy/vault/load-keyring.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { readLetter } from '../../testing/letters/read-letter.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeInvoice } from '../../testing/make/make-company.ts'
import { test } from '../../testing/test.ts'
import { invoiceToken } from './invoice-token.ts'
import { printLinked } from './print-linked.ts'
import { sendDocument } from './send-document.ts'

const now = new Date('2026-12-01T12:00:00Z')
const origin = { ipAddress: '203.0.113.9' }

test('sendDocument mails a link to the PDF, notes when, and can be asked again', async ({ trx }) => {
  const { invoiceId, bookerId, label, reference } = await makeInvoice(trx)
  await sendDocument(trx, asAdmin(), { invoiceId }, now)
  const atOnce = sendDocument(trx, asAdmin(), { invoiceId }, new Date(now.getTime() + 59_999))
  await expect(atOnce).rejects.toThrow('It was sent a moment ago.')
  const later = new Date(now.getTime() + 60_000)
  await sendDocument(trx, asAdmin(), { invoiceId }, later)

  const letter = await readLetter(trx, 'invoice.sent')
  expect(letter).toContain(label)
  expect(letter).toContain('£100.00')
  expect(letter).toContain('Due: 20 December 2026')
  // The letter is forwarded to accounts departments, so it must not hold what opens the portal.
  expect(letter).not.toContain(reference)
  const token = /\/invoice\/([\w-]+)/.exec(letter)?.[1] ?? ''
  expect(await printLinked(trx, { token, origin }, now)).toMatchObject({ name: `${label}.pdf` })

  expect(await trx.selectFrom('messages').select('userId').execute()).toEqual([
    { userId: bookerId },
    { userId: bookerId },
  ])
  expect(await trx.selectFrom('invoices').select('sentAt').execute()).toEqual([{ sentAt: later }])
  const log = trx
    .selectFrom('userActivityLogs')
    .select(['activityType', 'userId'])
    .where('activityType', '=', 'invoice.sent')
  expect(await log.execute()).toHaveLength(2)
})

test('sendDocument refuses a person without an address, and an invoice out of reach', async ({ trx }) => {
  const { invoiceId, bookerId } = await makeInvoice(trx)
  const stranger = asCustomer(await makeCustomer(trx))
  await expect(sendDocument(trx, stranger, { invoiceId }, now)).rejects.toThrow('no such invoice')
  await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', bookerId).execute()
  await expect(sendDocument(trx, asAdmin(), { invoiceId }, now)).rejects.toThrow('no email address on record')
  expect(await trx.selectFrom('invoices').select('sentAt').execute()).toEqual([{ sentAt: null }])
})

test('printLinked opens what we signed, and nothing once the person was erased', async ({ trx }) => {
  const { invoiceId, bookerId } = await makeInvoice(trx)
  const token = invoiceToken(loadKeyring(), invoiceId)
  for (const wrong of ['', 'x', `${token}x`, token.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))])
    expect(await printLinked(trx, { token: wrong, origin }, now)).toBeUndefined()
  expect(await printLinked(trx, { token, origin }, now)).toBeDefined()
  await trx.updateTable('users').set({ erasedAt: now }).where('id', '=', bookerId).execute()
  expect(await printLinked(trx, { token, origin }, now)).toBeUndefined()
})
