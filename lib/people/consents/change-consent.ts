import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { CodeNeeded } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { type Consent, consentLabels, standsUnasked } from '../../privacy/consents/consents.ts'
import { recordConsent } from '../../privacy/consents/record-consent.ts'
import { visiblePeople } from '../visible-people.ts'

export type ChangeConsentInput = {
  userId: string
  consent: Consent
  granted: boolean
  /** Whether the customer gave the code mailed to the address on file. Needed to give a consent. */
  isProven?: boolean
}

/**
 * Gives or withdraws one consent; the office can only withdraw. A consent that already stands is not recorded again.
 * Analytics and renewal reminders have no column of their own: their latest event decides.
 */
export async function changeConsent(
  trx: Trx,
  actor: Actor,
  { userId, consent, granted, isProven = false }: ChangeConsentInput,
  now = new Date(),
): Promise<void> {
  const person = await visiblePeople(trx, actor)
    .select(['users.id', 'users.marketingConsent', 'users.smsConsent', 'users.newsletterSubscribed'])
    .where('users.id', '=', userId)
    .where('users.mergedIntoId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')
  if (granted && actor.kind !== 'customer')
    throw new Refusal('Only the person can give consent, in the customer portal.')

  const column = columnOf(consent)
  const stands = column ? person[column] : await isGranted(trx, userId, consent)
  if (stands === granted) return
  if (granted && !isProven) throw new CodeNeeded()

  await trx
    .updateTable('users')
    .set((row) => ({ ...(column && { [column]: granted }), version: row('version', '+', 1), updatedAt: now }))
    .where('id', '=', userId)
    .execute()
  await recordConsent(trx, actor, { userId, consent, granted }, now)
  await recordActivity(trx, actor, {
    type: granted ? 'consent.given' : 'consent.withdrawn',
    userId,
    description: `${consentLabels[consent]}: ${granted ? 'agreed' : 'no longer agreed'}`,
    changes: { [column ?? consent]: { before: stands, after: granted } },
    at: now,
  })
}

function columnOf(consent: Consent) {
  switch (consent) {
    case 'marketing':
      return 'marketingConsent'
    case 'sms':
      return 'smsConsent'
    case 'newsletter':
      return 'newsletterSubscribed'
    case 'analytics':
    case 'renewal_reminders':
      return undefined
    default:
      return consent satisfies never
  }
}

async function isGranted(db: Db, userId: string, consent: Consent): Promise<boolean> {
  const latest = await db
    .selectFrom('consentEvents')
    .select('granted')
    .where('userId', '=', userId)
    .where('consent', '=', consent)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.granted ?? standsUnasked(consent)
}
