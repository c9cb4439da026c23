import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { attendanceStatuses } from './labels.ts'
import { markAttendance } from './mark-attendance.ts'

const minutes = z.union([z.literal(''), z.coerce.number('Write a number.').int().min(0).max(1440)])

/** A mark as an admin corrects it. `baseVersion` is the version of the mark that they saw, 0 if there was none. */
export const correctAttendanceInput = z.object({
  sessionId: z.uuid(),
  attendeeId: z.uuid(),
  day: z.iso.date(),
  baseVersion: z.coerce.number().int().min(0),
  status: z.union([z.literal(''), z.enum(attendanceStatuses)]),
  minutes: minutes.default(''),
  reason: z.string().trim().max(500, 'This is too long.').default(''),
  idChecked: z.literal('yes').optional(),
})

export type CorrectAttendanceInput = z.output<typeof correctAttendanceInput>

/** Corrects one mark. Refuses if it was changed after the admin opened the page. */
export async function correctAttendance(
  trx: Trx,
  actor: Actor,
  { sessionId, status, minutes: typed, idChecked, ...mark }: CorrectAttendanceInput,
  now = new Date(),
): Promise<void> {
  const [answer] = await markAttendance(
    trx,
    actor,
    {
      sessionId,
      marks: [
        {
          ...mark,
          id: randomUUID(),
          status: status || null,
          idChecked: idChecked === 'yes',
          markedAt: now.toISOString(),
          ...(typed !== '' && { minutes: typed }),
        },
      ],
    },
    now,
  )
  if (answer?.outcome === 'applied') return
  throw new Refusal(answer?.message ?? 'This mark was changed in the meantime. Load the page again to see it.')
}
