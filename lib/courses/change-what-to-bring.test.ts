import { expect } from 'vitest'
import { Conflict } from '../core/conflict.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { changeWhatToBring, changeWhatToBringInput } from './change-what-to-bring.ts'
import { courseRows } from './course-rows.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'

const office = asAdmin()

async function course(trx: Trx) {
  await ensureCatalogue(trx)
  const { id, whatToBring } = await trx
    .selectFrom('courses')
    .select(['id', 'whatToBring'])
    .where('code', '=', 'EFAW')
    .executeTakeFirstOrThrow()
  return { courseId: id, opened: whatToBring ?? '' }
}

test('changeWhatToBring changes one course, and the log shows the text before and after', async ({ trx }) => {
  const { courseId, opened } = await course(trx)
  await changeWhatToBring(trx, office, { courseId, opened, whatToBring: 'A packed lunch.' })
  await changeWhatToBring(trx, office, { courseId, opened: 'A packed lunch.', whatToBring: '' })

  const bring = new Map((await courseRows(trx, office).execute()).map(({ code, whatToBring }) => [code, whatToBring]))
  expect(bring.get('EFAW')).toBeNull()
  expect(bring.get('PFA')).toBe(opened)
  const log = trx.selectFrom('userActivityLogs').select('changes').where('activityType', '=', 'course.changed')
  expect(await log.orderBy('id').execute()).toMatchObject([
    { changes: { whatToBring: { before: opened, after: 'A packed lunch.' } } },
    { changes: { whatToBring: { before: 'A packed lunch.', after: null } } },
  ])
})

test('the text a colleague saved first is shown, not overwritten', async ({ trx }) => {
  const { courseId, opened } = await course(trx)
  await changeWhatToBring(trx, office, { courseId, opened, whatToBring: 'Theirs.' })
  const mine = changeWhatToBring(trx, office, { courseId, opened, whatToBring: 'Mine.' })
  await expect(mine).rejects.toThrow(Conflict)
  await expect(mine).rejects.toMatchObject({
    standing: { version: 0, contested: { whatToBring: { mine: 'Mine.', theirs: 'Theirs.', original: opened } } },
  })
})

test('changeWhatToBring begins with a course that says nothing, and refuses one that does not exist', async ({
  trx,
}) => {
  const { courseId } = await course(trx)
  await trx.updateTable('courses').set({ whatToBring: null }).where('id', '=', courseId).execute()
  await changeWhatToBring(trx, office, { courseId, opened: '', whatToBring: 'Lunch.' })
  await trx.updateTable('courses').set({ whatToBring: null }).where('id', '=', courseId).execute()
  const blind = changeWhatToBring(trx, office, { courseId, opened: 'Lunch.', whatToBring: 'Mine.' })
  await expect(blind).rejects.toMatchObject({ standing: { contested: { whatToBring: { theirs: '' } } } })
  const gone = { courseId: crypto.randomUUID(), opened: '', whatToBring: 'x' }
  await expect(changeWhatToBring(trx, office, gone)).rejects.toThrow('This course no longer exists.')
})

test('changeWhatToBring makes a second colleague wait, and then shows them a conflict', async ({ ownDb }) => {
  const given = await inTransaction(ownDb, course)
  const change = (whatToBring: string) => (trx: Trx) => changeWhatToBring(trx, office, { ...given, whatToBring })
  const met = await runInto(ownDb, change('Theirs.'), () => inTransaction(ownDb, change('Mine.')))
  expect(met).toMatchObject({ hasWaited: true, settled: { status: 'rejected', reason: expect.any(Conflict) } })
})

test('changeWhatToBringInput takes up to 1,000 characters', () => {
  const takes = (length: number) =>
    changeWhatToBringInput.safeParse({ courseId: crypto.randomUUID(), opened: '', whatToBring: 'x'.repeat(length) })
      .success
  expect([takes(1000), takes(1001)]).toEqual([true, false])
})

test('only an admin changes what to bring', async ({ trx }) => {
  const { courseId, opened } = await course(trx)
  for (const stranger of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))]) {
    const attempt = changeWhatToBring(trx, stranger, { courseId, opened, whatToBring: 'x' })
    await expect(attempt).rejects.toThrow('Only the office changes courses.')
  }
})

test('text of several lines can be saved again with the line breaks that a browser sends', async ({ trx }) => {
  const { courseId, opened } = await course(trx)
  const change = (fields: { opened: string; whatToBring: string }) =>
    changeWhatToBring(trx, office, changeWhatToBringInput.parse({ courseId, ...fields }))
  await change({ opened, whatToBring: 'Photo ID\r\nLunch' })
  await change({ opened: 'Photo ID\r\nLunch', whatToBring: 'Photo ID\r\nLunch\r\nWater' })
  const bring = new Map((await courseRows(trx, office).execute()).map(({ code, whatToBring }) => [code, whatToBring]))
  expect(bring.get('EFAW')).toBe('Photo ID\nLunch\nWater')
})
