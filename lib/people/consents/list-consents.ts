import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { type Consent, consents, standsUnasked } from '../../privacy/consents/consents.ts'
import { visiblePeople } from '../visible-people.ts'

const mostEvents = 200

export type ConsentState = { consent: Consent; granted: boolean; since: Date | null; wording: string }

export type ConsentEvent = Awaited<ReturnType<typeof listConsentEvents>>[number]

/** The state of each consent of a person, and the wording last shown to them. Empty if the person is out of reach. */
export async function listConsents(db: Db, actor: Actor, userId: string): Promise<ConsentState[]> {
  const person = await visiblePeople(db, actor)
    .select(['users.marketingConsent', 'users.smsConsent', 'users.newsletterSubscribed'])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!person) return []

  const [asked, events] = await Promise.all([listWordings(db), listConsentEvents(db, actor, userId)])
  return consents.map((consent) => {
    const latest = events.find((event) => event.consent === consent)
    const granted = kept(person, consent) ?? latest?.granted ?? standsUnasked(consent)
    return { consent, granted, since: latest?.createdAt ?? null, wording: latest?.wording || asked.get(consent) || '' }
  })
}

/** The history of a person's consents, latest first. */
export function listConsentEvents(db: Db, actor: Actor, userId: string) {
  return visiblePeople(db, actor)
    .innerJoin('consentEvents', 'consentEvents.userId', 'users.id')
    .leftJoin('users as doer', 'doer.id', 'consentEvents.actorId')
    .select([
      'consentEvents.id',
      'consentEvents.consent',
      'consentEvents.granted',
      'consentEvents.wording',
      'consentEvents.wordingVersion',
      'consentEvents.source',
      'consentEvents.actorId',
      'consentEvents.createdAt',
      'doer.firstName as actorFirstName',
      'doer.lastName as actorLastName',
      'doer.email as actorEmail',
    ])
    .where('users.id', '=', userId)
    .orderBy('consentEvents.createdAt', 'desc')
    .orderBy('consentEvents.id', 'desc')
    .limit(mostEvents)
    .execute()
}

async function listWordings(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('consentWordings').select(['consent', 'wording']).orderBy('version').execute()
  return new Map(rows.map(({ consent, wording }) => [consent, wording]))
}

type Kept = { marketingConsent: boolean; smsConsent: boolean; newsletterSubscribed: boolean }

function kept(person: Kept, consent: Consent): boolean | undefined {
  const columns = {
    marketing: person.marketingConsent,
    sms: person.smsConsent,
    newsletter: person.newsletterSubscribed,
    analytics: undefined,
    renewal_reminders: undefined,
  }
  return columns[consent]
}
