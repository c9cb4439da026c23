'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { submitRegister } from '#lib/certificates/submit-register.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { markFormInput, toTap } from '#lib/offline/read-mark.ts'
import { assessAttendee } from '#lib/registers/assess-attendee.ts'
import { checkInAttendee, checkInForm } from '#lib/registers/check-in/check-in-attendee.ts'
import { markAttendance } from '#lib/registers/mark-attendance.ts'
import { assessments } from '#lib/registers/schemas.ts'
import { addSessionNote } from '#lib/sessions/notes/add-session-note.ts'

/** A tap before JavaScript has loaded. */
export const markAction = defineAction({
  may: 'teaching.write',
  input: markFormInput,
  keep: [],
  work: async (trx, actor, input) => {
    const mark = toTap(input, { id: randomUUID(), markedAt: new Date().toISOString() })
    const [answer] = await markAttendance(trx, actor, { sessionId: input.sessionId, marks: [mark] })
    if (answer?.outcome === 'refused') throw new Refusal(answer.message ?? 'This mark could not be saved.')
    if (answer?.outcome !== 'applied')
      throw new Refusal('Someone else has changed this mark. Check it, then tap again.')
  },
  afterCommit: (_, { sessionId }) => revalidatePath(`/instructor/sessions/${sessionId}`),
})

/** A check-in code typed before JavaScript has loaded. */
export const checkInAction = defineAction({
  may: 'teaching.write',
  input: checkInForm,
  keep: ['code'],
  work: (trx, actor, input) => checkInAttendee(trx, actor, input),
  message: ({ isNew }) => (isNew ? 'Checked in.' : 'Already on the register.'),
  afterCommit: (_, { sessionId }) => revalidatePath(`/instructor/sessions/${sessionId}`),
})

export const assessAction = defineAction({
  may: 'teaching.write',
  input: z.strictObject({
    sessionId: z.uuid(),
    attendeeId: z.uuid(),
    assessment: z.enum([...assessments, 'none']),
  }),
  keep: [],
  work: (trx, actor, { assessment, ...input }) =>
    assessAttendee(trx, actor, { ...input, assessment: assessment === 'none' ? null : assessment }),
  afterCommit: (_, { sessionId }) => revalidatePath(`/instructor/sessions/${sessionId}`),
})

export const submitRegisterAction = defineAction({
  may: 'teaching.write',
  input: z.strictObject({ sessionId: z.uuid() }),
  keep: [],
  work: (trx, actor, { sessionId }) => submitRegister(trx, actor, { sessionId }),
  message: ({ certified, waiting }) =>
    `Handed in. ${certified} certified${waiting.length > 0 ? `, ${waiting.length} not: the reasons stand beside the names` : ''}.`,
  afterCommit: (_, { sessionId }) => revalidatePath(`/instructor/sessions/${sessionId}`),
})

export const addSessionNoteAction = defineAction({
  may: 'teaching.write',
  input: z.strictObject({
    sessionId: z.uuid(),
    content: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
    isShared: z.literal('on').optional(),
  }),
  keep: ['content'],
  work: (trx, actor, { isShared, ...note }) => addSessionNote(trx, actor, { ...note, isShared: isShared === 'on' }),
  message: () => 'Note saved.',
  afterCommit: (_, { sessionId }) => revalidatePath(`/instructor/sessions/${sessionId}`),
})
