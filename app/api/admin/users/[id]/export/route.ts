import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { exportRecord } from '#lib/records/export-record.ts'
import { exportAnswer } from '#lib/records/record-answers.ts'

/** POST, although nothing changes: an export is logged, and no link may cause that. */
export const POST = defineHandler({
  summary: 'Export everything kept about one person',
  description: 'Sealed fields are included only with a sealedReason. It is logged.',
  may: 'people.export',
  isExport: true,
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({}),
    body: z.strictObject({ sealedReason: z.string().max(200).optional() }),
  }),
  answer: one(exportAnswer),
  work: async (trx, actor, { params, body }) => {
    if (!(await findPerson(trx, actor, params.id))) return undefined
    return { body: { data: await exportRecord(trx, actor, { userId: params.id, ...body, keyring: loadKeyring() }) } }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
