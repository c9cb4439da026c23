import { z } from 'zod'
import { attendanceStatuses } from '../registers/labels.ts'
import type { AttendanceMark } from '../registers/schemas.ts'
import type { KeptEntry, SeenMark } from './kept-register.ts'

const minutes = z.int('Whole minutes.').min(0, 'Not less than none.').max(1440, 'A day has 1440 minutes.')

/** The form behind every button of a register. An ID check has no status. */
export const markFormInput = z
  .strictObject({
    sessionId: z.uuid(),
    attendeeId: z.uuid(),
    day: z.iso.date(),
    status: z.enum([...attendanceStatuses, 'none']).optional(),
    minutes: numberField(minutes),
    reason: z.string().trim().max(500, 'A reason can have 500 characters.').optional(),
    idChecked: z.enum(['yes', 'no']).optional(),
    baseVersion: numberField(z.int().min(0)),
  })
  .refine(({ status, idChecked }) => status || idChecked, 'Tap a mark.')

/** Converts the form to a mark with this id and this time. */
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

/** Reads a mark from the form, or says what is missing. Ignores the fields that React adds to a form. */
export function readTap(form: FormData): { tap: AttendanceMark } | { fault: string } {
  const typed = Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
  const { data, error } = markFormInput.safeParse(typed)
  if (!data) return { fault: error?.issues[0]?.message ?? 'This could not be read.' }
  if (data.status === 'partial' && data.minutes === undefined) return { fault: 'Say how many minutes they attended.' }
  return { tap: toTap(data, { id: crypto.randomUUID(), markedAt: new Date().toISOString() }) }
}

/** The mark of an attendee who showed their check-in code. */
export function toCheckIn(row: { entry: KeptEntry; mark: SeenMark }, day: string) {
  return { ...toPresent(row, day), isCheckIn: true }
}

/** The mark of an attendee who is here. */
export function toPresent({ entry, mark }: { entry: KeptEntry; mark: SeenMark }, day: string) {
  return {
    id: crypto.randomUUID(),
    attendeeId: entry.id,
    day,
    status: 'present' as const,
    markedAt: new Date().toISOString(),
    ...(mark.version !== undefined && { baseVersion: mark.version }),
  }
}

/** A number field of a form, which may be empty. */
function numberField(number: z.ZodType<number, number>) {
  return z
    .string()
    .transform((typed) => (typed === '' ? undefined : Number(typed)))
    .pipe(number.optional())
    .optional()
}
