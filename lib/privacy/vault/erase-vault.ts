import { blankActivity } from '../../activity/blank-activity.ts'
import type { Trx } from '../../db/types.ts'
import type { EraseInput, ErasureEntry } from '../personal-data.ts'

/**
 * Erases a person's sealed values and the words of their activity, and keeps proof of their consents. Remembers a digest of
 * each address, so that no import brings the person back.
 */
export async function eraseVault(trx: Trx, { userIds, emails, now }: EraseInput): Promise<ErasureEntry[]> {
  const vault = await trx.deleteFrom('userSensitive').where('userId', 'in', userIds).executeTakeFirstOrThrow()
  const { kept } = await trx
    .selectFrom('consentEvents')
    .select((row) => row.fn.countAll<number>().as('kept'))
    .where('userId', 'in', userIds)
    .executeTakeFirstOrThrow()
  await rememberAddresses(trx, emails, now)
  let logged = 0
  for (const userId of userIds) logged += await blankActivity(trx, userId)

  return [
    {
      table: 'user_sensitive',
      rows: Number(vault.numDeletedRows),
      fate: 'deleted',
      reason: 'Health data, dietary needs, date of birth and emergency contact',
      until: null,
    },
    {
      table: 'consent_events',
      rows: kept,
      fate: 'kept',
      reason: 'Proof of what was agreed and when (UK GDPR article 7), without a name',
      until: null,
    },
    {
      table: 'user_activity_logs',
      rows: logged,
      fate: 'blanked',
      reason:
        'What the log says, with changes, addresses and devices; that something happened stays sealed (UK GDPR article 5(2))',
      until: null,
    },
    {
      table: 'erased_emails',
      rows: emails.length,
      fate: 'kept',
      reason: 'A digest of each address, so that no import brings this person back (UK GDPR article 17)',
      until: null,
    },
  ]
}

async function rememberAddresses(trx: Trx, emails: string[], now: Date): Promise<void> {
  for (const email of emails)
    await trx
      .insertInto('erasedEmails')
      .values((row) => ({
        digest: row.fn<Buffer>('sha256', [row.fn('convert_to', [row.val(email), row.val('UTF8')])]),
        erasedAt: now,
      }))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
