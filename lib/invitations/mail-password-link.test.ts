import { expect } from 'vitest'
import { addAndInvite } from '../people/staff/add-and-invite.ts'
import { inviteStaff } from '../people/staff/invite-staff.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { readLetter } from '../testing/letters/read-letter.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { mailPasswordLink } from './mail-password-link.ts'

const now = new Date('2026-11-21T10:00:00Z')
const origin = 'https://training.example'
const colleague = { email: 'new@acme.example', firstName: 'Nora', lastName: 'Field', role: 'instructor' } as const

test('mailPasswordLink mails an invitation whose link only the mailbox can read', async ({ trx }) => {
  const actor = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const token = await addAndInvite(trx, actor, colleague, now)
  expect(await mailPasswordLink(trx, actor, { token, origin, keyring }, now)).toBe(colleague.email)

  const [kept, ...others] = await trx.selectFrom('messages').selectAll().execute()
  expect(others).toEqual([])
  expect(kept).toMatchObject({
    recipient: colleague.email,
    template: 'staff.password_link',
    subject: 'Your invitation to React Fast',
    holdsSecret: true,
    sealedUntil: new Date(now.getTime() + 72 * 3_600_000),
    createdBy: actor.userId,
  })
  expect(JSON.stringify(kept)).not.toContain(token)
  const read = await readLetter(trx, 'staff.password_link', keyring)
  expect(read).toContain(`${origin}/set-password/${token}`)
  expect(read).toContain('Olga Ward')
  expect(read).toContain('72 hours')
})

test('mailPasswordLink writes of a new password to a colleague who has one, and nothing of a spent link', async ({
  trx,
}) => {
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  const userId = await makeStaff(trx, 'instructor', 'Ines', 'ines@acme.example')
  await trx.updateTable('users').set({ passwordHash: 'x' }).where('id', '=', userId).execute()
  const spent = await inviteStaff(trx, actor, { userId }, now)
  const token = await inviteStaff(trx, actor, { userId }, now)

  expect(await mailPasswordLink(trx, actor, { token: spent, origin, keyring }, now)).toBeUndefined()
  expect(await mailPasswordLink(trx, actor, { token, origin, keyring }, now)).toBe('ines@acme.example')
  const sent = trx.selectFrom('messages').select(['subject', 'sealedUntil'])
  expect(await sent.execute()).toEqual([
    { subject: 'Choose a new password for React Fast', sealedUntil: new Date(now.getTime() + 30 * 60_000) },
  ])
})
