import { z } from 'zod'
import { revealReason } from '../../privacy/sealed/reveal-sealed.ts'
import { attendeeFields } from './attendee-fields.ts'

/** The form behind "Show" on the register. */
export const revealAttendeeForm = z.strictObject({
  sessionId: z.uuid(),
  attendeeId: z.uuid(),
  field: z.array(z.enum(attendeeFields)).min(1).max(attendeeFields.length),
  reason: revealReason,
})
