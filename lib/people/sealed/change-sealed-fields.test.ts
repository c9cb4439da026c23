import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import { listSealed } from '../../privacy/sealed/list-sealed.ts'
import { revealSealedFields } from '../../privacy/sealed/reveal-sealed-fields.ts'
import { sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeSealedFields, changeSealedForm } from './change-sealed-fields.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const admin = asAdmin()

test('an empty field is unchanged unless it was read or ticked, and one refusal keeps all fields unchanged', async ({
  ownDb,
}) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const send = (form: object) =>
    inTransaction(ownDb, (trx) => {
      const input = changeSealedForm.parse({ userId, clear: [], read: [], seen: [], ...form })
      return changeSealedFields(trx, admin, { ...input, keyring })
    })
  const read = () =>
    inTransaction(ownDb, (trx) =>
      revealSealedFields(trx, admin, { userId, field: [...sealedFields], reason: 'Checking the test', keyring }),
    )

  await send({ emergencyContactName: 'Bea', emergencyContactPhone: '07400 123 456', medicalNotes: 'Asthma' })
  await send({ emergencyContactName: '', emergencyContactPhone: '', medicalNotes: '', read: ['emergencyContactName'] })
  const empty = { dateOfBirth: '', emergencyContactRelationship: '', dietaryRequirements: '' }
  const kept = { ...empty, emergencyContactName: '', emergencyContactPhone: '+447400123456', medicalNotes: 'Asthma' }
  expect(await read()).toEqual(kept)

  const [birth] = await listSealed(ownDb, admin, userId)
  await expect(
    send({ medicalNotes: 'None', dateOfBirth: 'soon', seen: [`dateOfBirth=${birth?.seen}`] }),
  ).rejects.toThrow(Refusal)
  await expect(send({ medicalNotes: 'None', seen: ['medicalNotes='] })).rejects.toThrow(/meanwhile/)
  expect(await read()).toEqual(kept)

  await send({ medicalNotes: '', clear: ['medicalNotes'] })
  expect(await read()).toEqual({ ...kept, medicalNotes: '' })
})
