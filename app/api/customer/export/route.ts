import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { exportRecord } from '#lib/records/export-record.ts'
import { exportAnswer } from '#lib/records/record-answers.ts'

export const GET = definePortalHandler({
  summary: 'Export everything kept about oneself',
  description:
    'Without health data, emergency contact and date of birth, which the portal shows after a code. It is logged.',
  input: z.object({ query: z.strictObject({}) }),
  answer: one(exportAnswer),
  work: async (trx, actor) => ({
    body: { data: await exportRecord(trx, actor, { userId: actor.userId, keyring: loadKeyring() }) },
  }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
