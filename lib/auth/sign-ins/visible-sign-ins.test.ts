import { expect } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeSignedIn, noon } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { openPortalSession } from '../portal-session.ts'
import { hashToken } from '../token.ts'
import { visibleSignIns } from './visible-sign-ins.ts'

test('visibleSignIns shows admins every sign-in, open or ended, and others their own', async ({ ownDb }) => {
  const [ines, daniel] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb)]
  const portal = await inTransaction(ownDb, async (trx) =>
    hashToken(await openPortalSession(trx, { userId: await makeCustomer(trx), origin: {} }, noon)),
  )
  await ownDb.updateTable('userSessions').set({ isActive: false }).where('id', '=', daniel.sessionId).execute()

  const seen = async (actor: StaffActor) =>
    (await visibleSignIns(ownDb, actor).select('id').execute()).map(({ id }) => id).sort()
  expect(await seen(asAdmin())).toEqual([ines.sessionId, daniel.sessionId, portal].sort())
  expect(await seen(daniel.actor)).toEqual([daniel.sessionId])
})
