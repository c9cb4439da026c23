import { z } from 'zod'
import { attendanceStatuses } from '../registers/labels.ts'
import type { AttendanceMark } from '../registers/schemas.ts'
import type { KeptEntry, SeenMark } from './kept-register.ts'

/** The form behind every button of a register; the tick for the identity comes without a status. */
export const markFormInput = z
  .strictObject({
    sessionId: z.uuid(),
    attendeeId: z.uuid(),
    day: z.iso.date(),
    status: z.enum([...attendanceStatuses, 'none']).optional(),
    minutes: z
      .literal('')
      .transform(() => undefined)
      .or(z.coerce.number().int('Whole minutes.').min(0, 'Not less than none.').max(1440, 'A day has 1440 minutes.'))
      .optional(),
    reason: z.string().trim().max(500, 'A reason can have 500 characters.').optional(),
    idChecked: z.enum(['yes', 'no']).optional(),
    baseVersion: z
      .literal('')
      .transform(() => undefined)
      .or(z.coerce.number().int().min(0))
      .optional(),
  })
  .refine(({ status, idChecked }) => status || idChecked, 'Tap what is to be marked.')

/** The mark that the form says; `id` and `markedAt` are of the tap. */
export function toTap(
  { status, minutes, reason, idChecked, baseVersion, attendeeId, day }: z.output<typeof markFormInput>,
  tap: { id: string; markedAt: string },
) {
  return {
    ...tap,
    attendeeId,
    day,
    ...(status && { status: status === 'none' ? null : status }),
    ...(minutes !== undefined && { minutes }),
    ...(reason && { reason }),
    ...(idChecked && { idChecked: idChecked === 'yes' }),
    ...(baseVersion !== undefined && { baseVersion }),
  }
}

/** What was tapped just now, or what is missing. React puts fields of its own there for when JavaScript has not loaded. */
export function readTap(form: FormData): { tap: AttendanceMark } | { fault: string } {
  const typed = Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
  const { data, error } = markFormInput.safeParse(typed)
  if (!data) return { fault: error?.issues[0]?.message ?? 'This could not be read.' }
  if (data.status === 'partial' && data.minutes === undefined) return { fault: 'Say how many minutes they attended.' }
  return { tap: toTap(data, { id: crypto.randomUUID(), markedAt: new Date().toISOString() }) }
}

/** The mark of somebody who showed their code. */
export function toCheckIn({ entry, mark }: { entry: KeptEntry; mark: SeenMark }, day: string) {
  return {
    id: crypto.randomUUID(),
    attendeeId: entry.id,
    day,
    status: 'present' as const,
    isCheckIn: true,
    markedAt: new Date().toISOString(),
    ...(mark.version !== undefined && { baseVersion: mark.version }),
  }
}
