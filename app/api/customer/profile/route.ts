import { z } from 'zod'
import type { CustomerActor } from '#lib/core/actor.ts'
import type { Db } from '#lib/db/types.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'
import { findOwnProfile, ownProfileInput, proveOwnProfile, replaceOwnProfile } from '#lib/portal/own/own-profile.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

const ownProfile = z
  .object({
    id: z.uuid(),
    email: z.string().nullable().describe('Changed in the portal, with a code.'),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    phone: z.string().nullable(),
    mobile: z.string().nullable(),
    addressLine1: z.string().nullable(),
    addressLine2: z.string().nullable(),
    city: z.string().nullable(),
    county: z.string().nullable(),
    postcode: z.string().nullable(),
    country: z.string(),
    companyName: z.string().nullable(),
    preferredContactMethod: z.enum(['email', 'phone', 'sms']),
    hasNeeds: z.boolean().describe('Whether the instructor was told of needs; what they are takes a code.'),
    marketingConsent: z.boolean(),
    smsConsent: z.boolean(),
    newsletterSubscribed: z.boolean(),
    analyticsConsent: z.boolean(),
    renewalReminders: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'OwnProfile' })

export const GET = definePortalHandler({
  summary: 'Read one’s own details',
  input: z.object({ query: z.strictObject({}) }),
  answer: one(ownProfile),
  versioned: true,
  work: (trx, actor) => answerProfile(trx, actor),
})

export const PUT = definePortalHandler({
  summary: 'Replace one’s own details',
  description: `Plain fields left out become empty; consents, needs, health and the emergency contact stay as they are unless
    they are named. They are never answered: reading them takes a code, in the portal. The date of birth is written once.
    Adding a need and withdrawing a consent are free. Changing or clearing a need and giving a consent take the code that a
    first call without one sends to the address on record, answered 400 at \`code\`.`,
  input: z.object({ query: z.strictObject({}), body: ownProfileInput }),
  answer: one(ownProfile),
  versioned: true,
  check: async (db, actor, { body }, request) => {
    const standing = await findOwnProfile(db, actor)
    if (standing) obeyIfMatch(request, standing.version)
    return proveOwnProfile(db, actor, { given: body, keys: loadKeyring })
  },
  work: async (trx, actor, { body }, request, isProven = false) => {
    const standing = await findOwnProfile(trx, actor)
    if (!standing) return undefined
    obeyIfMatch(request, standing.version)
    await replaceOwnProfile(trx, actor, { given: body, keys: loadKeyring, isProven })
    return answerProfile(trx, actor)
  },
})

export const { POST, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, PUT })

async function answerProfile(db: Db, actor: CustomerActor) {
  const profile = await findOwnProfile(db, actor)
  return profile && { body: { data: profile }, version: profile.version }
}
