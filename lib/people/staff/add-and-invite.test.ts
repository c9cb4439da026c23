import { expect } from 'vitest'
import { findPasswordLink } from '../../auth/passwords/password-links.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addAndInvite } from './add-and-invite.ts'
import { listStaff } from './find-staff.ts'
import { inviteStaff } from './invite-staff.ts'

const colleague = { email: 'new@acme.example', firstName: 'Nora', lastName: 'Field', role: 'instructor' } as const

test('a colleague is added with a link that lasts 72 hours, and both are recorded', async ({ trx }) => {
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  const now = new Date()
  const token = await addAndInvite(trx, actor, colleague, now)

  const after = (hours: number) => findPasswordLink(trx, token, new Date(now.getTime() + hours * 3_600_000))
  expect(await after(71)).toEqual({ purpose: 'invite', email: colleague.email })
  expect(await after(73)).toBeUndefined()
  expect(await listStaff(trx, actor)).toContainEqual(
    expect.objectContaining({ email: colleague.email, role: 'instructor', hasPassword: false, hasSecondStep: false }),
  )
  const logged = trx.selectFrom('userActivityLogs').select('activityType').where('actorId', '=', actor.userId)
  expect((await logged.execute()).map(({ activityType }) => activityType).sort()).toEqual([
    'password.link_made',
    'user.created',
  ])
})

test('a customer does not become staff by an invitation, and nobody is invited twice', async ({ trx }) => {
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  const id = await makeCustomer(trx, { email: 'ada@acme.example' })
  await expect(addAndInvite(trx, actor, { ...colleague, email: 'ada@acme.example' })).rejects.toMatchObject({
    fields: { email: expect.stringContaining('a customer') },
    mentions: [{ id }],
  })
  const role = trx.selectFrom('users').select('role').where('id', '=', id)
  expect(await role.executeTakeFirst()).toEqual({ role: 'customer' })

  await addAndInvite(trx, actor, colleague)
  await expect(addAndInvite(trx, actor, colleague)).rejects.toThrow('on the list already')
})

test('inviteStaff invites a colleague without a password and resets one with, each by name in the log', async ({
  trx,
}) => {
  const [ines, dan] = [await makeStaff(trx, 'instructor', 'Ines'), await makeStaff(trx, 'instructor', 'Dan')]
  await trx.updateTable('users').set({ passwordHash: null }).where('id', '=', ines).execute()
  await trx.updateTable('users').set({ passwordHash: 'hash' }).where('id', '=', dan).execute()
  const purposes = []
  for (const userId of [ines, dan])
    purposes.push((await findPasswordLink(trx, await inviteStaff(trx, asAdmin(), { userId })))?.purpose)
  expect(purposes).toEqual(['invite', 'reset'])
  const logged = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription as says'])
  expect(await logged.where('activityType', '=', 'password.link_made').orderBy('id').execute()).toEqual([
    { userId: ines, says: 'Invited to choose a password' },
    { userId: dan, says: 'Link to reset the password made' },
  ])
})
