import { z } from 'zod'
import { inTransaction } from '#lib/db/transaction.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { eraseRecordBody } from '#lib/records/erase-input.ts'
import { eraseLimits, eraseRecord } from '#lib/records/erase-record.ts'
import { erasureAnswer } from '#lib/records/record-answers.ts'
import { rehearseErasure } from '#lib/records/rehearse-erasure.ts'

export const POST = defineHandler({
  summary: 'Erase a person',
  description: `Lists what goes, what stays, until when and on what ground. Nothing is erased unless dryRun is false. Refused
    with 409 for staff, while a course is still ahead, and for the id of a merged record, naming the one it became. The reason stays in the ledger and must not name the person.`,
  may: 'people.erase',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: eraseRecordBody }),
  answer: one(erasureAnswer),
  conduct: async (db, actor, { params, body: { dryRun, ...why } }) => {
    if (!(await findPerson(db, actor, params.id))) return undefined
    const input = { userId: params.id, ...why, keyring: loadKeyring() }
    const erasure = dryRun
      ? await rehearseErasure(db, actor, input)
      : await inTransaction(db, (trx) => eraseRecord(trx, actor, input), eraseLimits)
    return { body: { data: { dryRun, ...erasure } } }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
