import { expect } from 'vitest'
import type { ExportInput } from '../privacy/personal-data.ts'
import { loadKeyring } from '../privacy/vault/load-keyring.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { addDaysAway } from './availability/add-days-away.ts'
import { setWorkingDays } from './availability/set-working-days.ts'
import { eraseInstructor } from './erase-instructor.ts'
import { exportInstructor } from './export-instructor.ts'
import { addQualification } from './qualifications/add-qualification.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('exportInstructor exports everything about one instructor, and eraseInstructor deletes it', async ({ trx }) => {
  const [userId, other] = [await makeStaff(trx, 'instructor'), await makeStaff(trx, 'instructor')]
  for (const id of [userId, other]) {
    const dated = { number: 'CG-7', issuedOn: '2026-01-05', expiresOn: '2027-01-04' }
    await addQualification(trx, office, { userId: id, title: 'PTLLS', ...dated }, now)
    const away = { firstDay: '2026-12-01', lastDay: '2026-12-04', reason: 'Holiday' }
    await addDaysAway(trx, office, { userId: id, ...away }, now)
    await setWorkingDays(trx, office, { userId: id, weekdays: [1] }, now)
  }
  const asked: ExportInput = {
    userIds: [userId],
    keyring: loadKeyring(),
    audience: 'office',
    withSealed: false,
  }
  const sections = await exportInstructor(trx, asked)
  expect(sections.map(({ name, rows }) => [name, rows])).toEqual([
    ['qualifications', [{ subject: 'PTLLS', number: 'CG-7', issuedOn: '2026-01-05', expiresOn: '2027-01-04' }]],
    ['daysAway', [{ firstDay: '2026-12-01', lastDay: '2026-12-04', reason: 'Holiday' }]],
    ['workingDays', [{ weekdays: 'Monday' }]],
  ])

  const pseudonym = { firstName: 'Person', lastName: '1' }
  const ledger = await eraseInstructor(trx, {
    userIds: [userId],
    emails: [],
    names: [],
    pseudonym,
    keyring: loadKeyring(),
    now,
  })
  expect(ledger.map(({ rows, fate }) => [rows, fate])).toEqual([
    [1, 'deleted'],
    [1, 'deleted'],
    [1, 'deleted'],
  ])
  const left = await exportInstructor(trx, { ...asked, userIds: [userId, other] })
  expect(left.map(({ rows }) => rows.length)).toEqual([1, 1, 1])
})
