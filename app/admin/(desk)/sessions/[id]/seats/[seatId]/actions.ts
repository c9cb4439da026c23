'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { issueCertificate } from '#lib/certificates/issue-certificate.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { assessAttendee } from '#lib/registers/assess-attendee.ts'
import { correctAttendance, correctAttendanceInput } from '#lib/registers/correct-attendance.ts'

export const correctAttendanceAction = defineAction({
  may: 'bookings.write',
  input: correctAttendanceInput,
  keep: ['status', 'minutes', 'reason'],
  work: correctAttendance,
  message: () => 'Saved.',
  afterCommit: () => refresh(),
})

export const assessAction = defineAction({
  may: 'bookings.write',
  input: z.object({ sessionId: z.uuid(), attendeeId: z.uuid(), assessment: z.enum(['passed', 'failed', 'none']) }),
  keep: ['assessment'],
  work: (trx, actor, { assessment, ...seat }) =>
    assessAttendee(trx, actor, { ...seat, assessment: assessment === 'none' ? null : assessment }),
  message: () => 'Saved.',
  afterCommit: () => refresh(),
})

export const issueCertificateAction = defineAction({
  may: 'certificates.write',
  input: z.object({ attendeeId: z.uuid() }),
  keep: [],
  work: issueCertificate,
  message: (number) => `Certificate ${number} issued.`,
  afterCommit: () => refresh(),
})
