import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { describeWorld } from '../../testing/fingerprint.ts'
import { importText, testKeyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { namePeople } from '../name-people.ts'
import { rehearseUndo } from './rehearse-undo.ts'

const keyring = testKeyring

test('rehearseUndo tells what an undo would leave, which namePeople names for the office, and changes nothing', async ({
  ownDb,
  ownUrl,
}) => {
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann'), legacyRecord('X2', 'Bob')])
  const fieldOrigins = JSON.stringify({ city: { source: 'office' } })
  await ownDb.updateTable('users').set({ city: 'Leeds', fieldOrigins }).where('firstName', '=', 'Ann').execute()
  const before = await describeWorld(ownDb)

  const report = await rehearseUndo(ownDb, asAdmin(), { runId, keyring })
  expect(await describeWorld(ownDb)).toEqual(before)
  expect(report.restored).toBeGreaterThan(0)
  expect([...(await namePeople(ownDb, asAdmin(), report)).values()]).toEqual(['Ann Lee'])
  const instructor = asInstructor(await ownDb.transaction().execute((trx) => makeStaff(trx, 'instructor')))
  expect(await namePeople(ownDb, instructor, report)).toEqual(new Map())
  expect(await namePeople(ownDb, asAdmin(), null)).toEqual(new Map())
})

test('rehearseUndo refuses a run that is not there, and a run undone already', async ({ ownDb }) => {
  const rehearse = (runId: string) => rehearseUndo(ownDb, systemActor('test'), { runId, keyring })
  await expect(rehearse('00000000-0000-0000-0000-000000000000')).rejects.toThrow('There is no such import run.')
})
