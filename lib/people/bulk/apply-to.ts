import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { changeConsent } from '../consents/change-consent.ts'
import { nameOf } from '../labels.ts'
import { tagPerson, untagPerson } from '../tags/tag-person.ts'
import { updatePerson } from '../update-person.ts'
import { visiblePeople } from '../visible-people.ts'
import type { Picker } from './pick-people.ts'

const todo = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('status'), value: z.enum(['active', 'inactive', 'suspended']) }),
  z.object({ verb: z.literal('consent_off'), value: z.enum(['marketing', 'sms', 'newsletter']) }),
  z.object({ verb: z.literal('tag'), value: z.uuid() }),
  z.object({ verb: z.literal('untag'), value: z.uuid() }),
])

const consentColumns = { marketing: 'marketingConsent', sms: 'smsConsent', newsletter: 'newsletterSubscribed' } as const

/**
 * Applies one bulk action to one person, through the verb that the record page uses. False if nothing had to change.
 */
export async function applyTo(
  trx: Trx,
  actor: Picker,
  stored: { verb: string; value: string },
  userId: string,
): Promise<boolean> {
  const { verb, value } = todo.parse(stored)
  const person = await findPicked(trx, actor, userId)
  switch (verb) {
    case 'status':
      if (person.status === value) return false
      await updatePerson(trx, actor, { userId, fields: { status: value } })
      return true
    case 'consent_off':
      if (!person[consentColumns[value]]) return false
      await changeConsent(trx, actor, { userId, consent: value, granted: false })
      return true
    case 'tag':
      return tagPerson(trx, actor, { userId, tagId: value })
    case 'untag':
      return untagPerson(trx, actor, { userId, tagId: value })
    default:
      return verb satisfies never
  }
}

async function findPicked(trx: Trx, actor: Picker, userId: string) {
  const person = await visiblePeople(trx, actor)
    .leftJoin('users as survivor', 'survivor.id', 'users.mergedIntoId')
    .select(['users.status', 'users.marketingConsent', 'users.smsConsent', 'users.newsletterSubscribed'])
    .select(['users.mergedIntoId', 'survivor.firstName', 'survivor.lastName', 'survivor.email'])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')
  if (person.mergedIntoId) throw new Refusal(`Merged into ${nameOf(person)} in the meantime.`)
  return person
}
