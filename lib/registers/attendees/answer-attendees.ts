import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { revealShape, saysWhy, sayWhy } from '../../privacy/sealed/reveal-query.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { toAttendee } from '../attendee-answer.ts'
import { findRegister } from '../list-register.ts'
import { attendeeFields } from './attendee-fields.ts'
import { countDietary } from './count-dietary.ts'
import { listAttendeeNotes } from './list-attendee-notes.ts'
import { revealAttendee } from './reveal-attendee.ts'

export const attendeesQuery = z
  .strictObject({
    ...revealShape(attendeeFields),
    attendeeId: z.uuid().optional().describe('Only this attendee.'),
  })
  .refine(saysWhy, sayWhy)

type Asked = z.output<typeof attendeesQuery> & { sessionId: string; keys: () => Keyring }

/** The attendees of a session, with the fields that the caller asked to see. Undefined if out of reach. */
export async function answerAttendees(
  trx: Trx,
  actor: Actor,
  { sessionId, attendeeId, reveal: fields = [], reason = '', keys }: Asked,
  now = new Date(),
) {
  const register = await findRegister(trx, actor, sessionId, now)
  const entries = register?.entries.filter(({ id }) => !attendeeId || id === attendeeId)
  if (!entries || (attendeeId && entries.length === 0)) return undefined

  const notes = await listAttendeeNotes(trx, actor, sessionId, now)
  const data = []
  for (const entry of entries) {
    const asked = { sessionId, attendeeId: entry.id, fields, reason, keys }
    const revealed = fields.length > 0 ? await revealAttendee(trx, actor, asked, now) : {}
    const own = (notes.get(entry.id) ?? []).map(({ attendeeId: _, ...note }) => note)
    data.push({ ...toAttendee(entry), notes: own, ...revealed })
  }
  return { data, counts: { dietaryRequirements: await countDietary(trx, actor, sessionId, now) } }
}
