import type { Db } from '../../db/types.ts'
import type { Consent } from '../../privacy/consents/consents.ts'
import { findEndingConsents } from '../../privacy/consents/strictest-consents.ts'
import { consentColumns } from './plan-changes.ts'
import type { Weighed } from './weigh-fields.ts'

/** The consents that end with a merge; the first record is the survivor. */
export async function findEnding(db: Db, [survivor, ...merged]: readonly Weighed[]): Promise<Consent[]> {
  if (!survivor) return []
  const consents: (keyof typeof consentColumns)[] = ['marketing', 'sms', 'newsletter']
  return findEndingConsents(db, {
    survivorId: survivor.id,
    mergedIds: merged.map(({ id }) => id),
    standing: consents.filter((consent) => survivor.values[consentColumns[consent]] === true),
  })
}
