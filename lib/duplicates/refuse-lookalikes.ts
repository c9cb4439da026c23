import type { Actor } from '../core/actor.ts'
import { type Mention, Refusal } from '../core/refusal.ts'
import type { Db } from '../db/types.ts'
import { normaliseEmail } from '../people/contact/normalise-email.ts'
import { nameOf } from '../people/labels.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { findLookalikes, type Lookalike, type LookalikeInput } from './find-lookalikes.ts'

/**
 * Refuses a new person who may already be on record, naming the lookalikes. The write itself refuses a taken address.
 */
export async function refuseLookalikes(
  db: Db,
  actor: Actor,
  { keyring, ...person }: LookalikeInput & { keyring: Keyring },
): Promise<void> {
  const alike = await findLookalikes(db, actor, keyring, person)
  const email = normaliseEmail(person.email)
  const isTaken = email.kind === 'valid' && alike.some((other) => other.email === email.email)
  if (alike.length === 0 || isTaken) return

  throw new Refusal(
    'This person may already be on record. Look at who is there, or add them anyway.',
    {},
    alike.map(toMention),
  )
}

function toMention(other: Lookalike): Mention {
  const known = [other.email, other.mobile ?? other.phone, other.companyName, other.city].filter(Boolean)
  return {
    id: other.id,
    label: nameOf(other),
    detail: [...other.reasons, known.join(' · ')].filter(Boolean).join('\n'),
  }
}
