import { z } from 'zod'
import { makeApiKey } from '../../auth/keys/api-keys.ts'
import type { StaffActor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { londonMoment } from '../../core/london-time.ts'
import { addDays } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { normaliseEmail } from '../contact/normalise-email.ts'
import { findStaffByEmail } from './find-staff.ts'

export const makeKeyInput = z.object({
  name: z.string().trim().min(1, 'Say what the key is for.').max(100, 'This is too long.'),
  role: z.enum(['admin', 'instructor'], 'Choose a role.'),
  email: z.string().trim().max(300, 'This is too long.'),
  scopes: z.array(z.string().max(60)).min(1, 'Tick what the key may do.').max(100),
  /** How many days the key works, not counting today. */
  lasts: z.enum(['30', '90', '365', 'never'], 'Choose how long it works.'),
})

type MakeKeyForInput = z.output<typeof makeKeyInput>

/** Makes a key for a program, or for one instructor by email; returns it, to be shown once. */
export async function makeKeyFor(
  trx: Trx,
  actor: StaffActor,
  input: MakeKeyForInput,
  now = new Date(),
): Promise<string> {
  const { name, role, scopes, lasts } = input
  const userId = role === 'instructor' ? await findInstructor(trx, input.email) : null
  const lastDay = lasts === 'never' ? null : addDays(toPlainDate(now), Number(lasts))
  const expiresAt = lastDay === null ? null : londonMoment(addDays(lastDay, 1), '00:00')
  return makeApiKey(trx, actor, { name, role, userId, scopes, expiresAt }, now)
}

async function findInstructor(trx: Trx, email: string): Promise<string> {
  const read = normaliseEmail(email)
  const person = read.kind === 'valid' ? await findStaffByEmail(trx, read.email) : undefined
  if (person?.role === 'instructor' && person.status === 'active') return person.id
  const sentence = 'A key for an instructor needs the email of an instructor who works here.'
  throw Refusal.at('email', sentence)
}
