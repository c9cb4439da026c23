import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { attendeeAnswer, toAttendee } from '#lib/training/attendance/attendee-answer.ts'
import { findRegister } from '#lib/training/attendance/list-register.ts'

export const GET = defineHandler({
  summary: 'Read the register of a session',
  description: 'Everybody who comes, with their marks; as much of each as may be known today.',
  may: 'teaching.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: z.object({ data: z.array(attendeeAnswer) }),
  work: async (db, actor, { params }) => {
    const register = await findRegister(db, actor, params.id)
    return register && { body: { data: register.entries.map(toAttendee) } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
