'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { revokeApiKey } from '#lib/auth/keys/api-keys.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { makeKeyFor, makeKeyInput } from '#lib/people/staff/make-key-for.ts'

export const makeKeyAction = defineAction({
  may: 'keys.manage',
  input: makeKeyInput,
  keep: ['name', 'role', 'email', 'lasts'],
  work: makeKeyFor,
  isSecret: true,
  message: (key) => key,
  afterCommit: () => refresh(),
})

export const revokeKeyAction = defineAction({
  may: 'keys.manage',
  input: z.object({ id: z.uuid() }),
  keep: [],
  work: revokeApiKey,
  afterCommit: () => refresh(),
})
