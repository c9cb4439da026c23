import { expect } from 'vitest'
import { findPasswordLink } from '../../auth/passwords/password-links.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addAndInvite } from './add-and-invite.ts'
import { listStaff } from './find-staff.ts'

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
