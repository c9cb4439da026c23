import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { createPerson } from '../people/create-person.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { refuseLookalikes } from './refuse-lookalikes.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const known = { firstName: 'Philippa', lastName: 'Underwood', mobile: '07400 123 456', email: 'pip@acme.example' }

test('a new person’s lookalikes are named with reasons, to the office alone', async ({ trx }) => {
  const id = await createPerson(trx, asAdmin(), known)
  const again = {
    keyring,
    firstName: 'Pippa',
    lastName: 'Underwood',
    mobile: '+44 7400 123456',
    email: 'pu@post.example',
  }

  await expect(refuseLookalikes(trx, asAdmin(), again)).rejects.toMatchObject({
    mentions: [{ id, label: 'Philippa Underwood', detail: expect.stringContaining('pip@acme.example') }],
  })
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await refuseLookalikes(trx, stranger, again)).toBeUndefined()
})

test('a person without lookalikes, or with a taken address, is left to the write', async ({ trx }) => {
  await createPerson(trx, asAdmin(), known)
  expect(await refuseLookalikes(trx, asAdmin(), { keyring, firstName: 'Omar', lastName: 'Diaz' })).toBeUndefined()
  expect(await refuseLookalikes(trx, asAdmin(), { keyring, ...known, email: 'PIP@acme.example' })).toBeUndefined()
})
