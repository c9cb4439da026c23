import { z } from 'zod'
import { one } from '#lib/auth/answer-shapes.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { definePortalHandler } from '#lib/auth/define-portal-handler.ts'
import { exportRecord } from '#lib/records/export-record.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const section = z.object({ name: z.string(), title: z.string(), rows: z.array(z.record(z.string(), cell)) })

export const GET = definePortalHandler({
  summary: 'Export everything kept about oneself',
  description:
    'Without health data, emergency contact and date of birth, which the portal shows after a code. It is logged.',
  input: z.object({ query: z.strictObject({}) }),
  answer: one(z.object({ userId: z.uuid(), exportedAt: z.date(), sections: z.array(section) })),
  work: async (trx, actor) => ({
    body: { data: await exportRecord(trx, actor, { userId: actor.userId, keyring: loadKeyring() }) },
  }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
