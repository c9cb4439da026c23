import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'
import { changeQualification } from '#lib/instructors/qualifications/change-qualification.ts'
import { qualificationAnswer } from '#lib/instructors/qualifications/qualification-answer.ts'
import { changeQualificationInput } from '#lib/instructors/qualifications/qualification-input.ts'
import { findQualification } from '#lib/instructors/qualifications/qualification-rows.ts'
import { removeQualification } from '#lib/instructors/qualifications/remove-qualification.ts'

const params = z.object({ id: z.uuid() })

export const GET = defineHandler({
  summary: 'Read a qualification',
  may: 'bookings.read',
  input: z.object({ params, query: z.strictObject({}) }),
  answer: one(qualificationAnswer),
  versioned: true,
  work: async (db, actor, { params: { id } }) => {
    const held = await findQualification(db, actor, id)
    return held && { body: { data: held }, version: held.version }
  },
})

export const PATCH = defineHandler({
  summary: 'Change the number and dates of a qualification',
  description: 'Changes only the fields sent.',
  may: 'bookings.write',
  input: z.object({ params, query: z.strictObject({}), body: changeQualificationInput }),
  answer: one(qualificationAnswer),
  versioned: true,
  work: async (trx, actor, { params: { id: qualificationId }, body }, request) => {
    const standing = await findQualification(trx, actor, qualificationId)
    if (!standing) return undefined
    obeyIfMatch(request, standing.version)
    const version = request.headers.has('if-match') ? standing.version : undefined
    await changeQualification(trx, actor, { qualificationId, ...body, version })
    const changed = await findQualification(trx, actor, qualificationId)
    return changed && { body: { data: changed }, version: changed.version }
  },
})

export const DELETE = defineHandler({
  summary: 'Remove a qualification',
  may: 'bookings.write',
  input: z.object({ params, query: z.strictObject({}) }),
  answer: one(qualificationAnswer),
  work: async (trx, actor, { params: { id: qualificationId } }) => {
    const standing = await findQualification(trx, actor, qualificationId)
    if (!standing) return undefined
    await removeQualification(trx, actor, { qualificationId })
    return { body: { data: standing } }
  },
})

export const { POST, PUT, OPTIONS } = defineOtherMethods({ GET, PATCH, DELETE })
