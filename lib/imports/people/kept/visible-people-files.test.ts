import { expect } from 'vitest'
import { open } from '../../../privacy/vault/vault.ts'
import { asAdmin, asCustomer, asInstructor } from '../../../testing/actors.ts'
import { testKeyring as keyring } from '../../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../../testing/make/make.ts'
import { test } from '../../../testing/test.ts'
import { contentPlace } from './content-place.ts'
import { findRunFile } from './find-run-file.ts'
import { keepPeopleFile } from './keep-people-file.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

test('visiblePeopleFiles and findRunFile show a stored file to the office alone, and only sealed', async ({ trx }) => {
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  const content = Buffer.from('email\nada@acme.example\nben@acme.example')
  const id = await keepPeopleFile(trx, actor, { name: 'people.csv', content, keyring })
  const run = trx.insertInto('importRuns').values({ kind: 'people', source: 'people.csv' }).returning('id')
  const { id: runId } = await run.executeTakeFirstOrThrow()
  await trx.updateTable('peopleFiles').set({ runId }).where('id', '=', id).execute()

  const [file] = await visiblePeopleFiles(trx, actor).selectAll().execute()
  expect(file?.content.includes('acme')).toBe(false)
  expect(file && open(keyring, contentPlace(id), file.content)).toBe(content.toString())
  expect(await findRunFile(trx, actor, { runId })).toEqual({ id, rows: 2 })
  expect(await findRunFile(trx, actor, { runId: crypto.randomUUID() })).toBeUndefined()
  for (const stranger of [asCustomer(await makeCustomer(trx)), asInstructor(await makeStaff(trx, 'instructor'))]) {
    expect(await visiblePeopleFiles(trx, stranger).selectAll().execute()).toEqual([])
    expect(await findRunFile(trx, stranger, { runId })).toBeUndefined()
  }
})
