'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { setApart } from '#lib/duplicates/inbox/set-apart.ts'
import { suggestAgain } from '#lib/duplicates/inbox/suggest-again.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const setApartAction = defineAction({
  may: 'people.write',
  input: z.object({ groupId: z.uuid(), userId: z.uuid() }),
  keep: [],
  work: (trx, actor, input) => setApart(trx, actor, { ...input, keyring: loadKeyring() }),
  afterCommit: () => refresh(),
})

export const suggestAgainAction = defineAction({
  may: 'people.write',
  input: z.object({ userA: z.uuid(), userB: z.uuid() }),
  keep: [],
  work: (trx, actor, input) => suggestAgain(trx, actor, { ...input, keyring: loadKeyring() }),
  afterCommit: () => refresh(),
})
