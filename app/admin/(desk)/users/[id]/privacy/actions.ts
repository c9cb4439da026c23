'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { changeConsent } from '#lib/people/consents/change-consent.ts'
import { consents } from '#lib/privacy/consents/consents.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { eraseRecordForm } from '#lib/records/erase-input.ts'
import { eraseLimits, eraseRecord } from '#lib/records/erase-record.ts'
import { exportRecord } from '#lib/records/export-record.ts'

export const withdrawConsentAction = defineAction({
  may: 'people.write',
  input: z.strictObject({ userId: z.uuid(), consent: z.enum(consents) }),
  keep: [],
  work: (trx, actor, input) => changeConsent(trx, actor, { ...input, granted: false }),
  message: () => 'Turned off.',
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})

export const exportRecordAction = defineAction({
  may: 'people.export',
  input: z.strictObject({ userId: z.uuid(), withSealed: z.literal('on').optional(), reason: z.string().max(200) }),
  keep: ['withSealed', 'reason'],
  work: (trx, actor, { userId, withSealed, reason }) =>
    exportRecord(trx, actor, { userId, sealedReason: withSealed && reason, keyring: loadKeyring() }),
  isSecret: true,
  message: (made) => JSON.stringify(made, null, 2),
})

export const eraseRecordAction = defineAction({
  may: 'people.erase',
  input: eraseRecordForm,
  keep: ['askedBy', 'reason'],
  limits: eraseLimits,
  work: (trx, actor, { confirmation, ...input }) => eraseRecord(trx, actor, { ...input, keyring: loadKeyring() }),
  afterCommit: ({ userId }) => {
    revalidatePath('/admin', 'layout')
    redirect(`/admin/privacy/${userId}`)
  },
})
