import type { PersonalData } from './personal-data.ts'
import { sealedFieldColumns } from './sealed/sealed-fields.ts'
import { eraseVault } from './vault/erase-vault.ts'
import { exportVault } from './vault/export-vault.ts'

/** The personal data of privacy and activity: sealed values, consents and the activity log. A merge never moves the log. */
export const privacyPersonalData: PersonalData = {
  claims: [
    {
      table: 'user_sensitive',
      column: 'user_id',
      onMerge: 'stay',
      why: 'Values are sealed for their row; a merge seals the chosen ones again for the survivor.',
    },
    {
      table: 'consent_events',
      column: 'user_id',
      onMerge: 'move',
      rows: 'consents',
      line: "consent || case when granted then ' given' else ' withdrawn' end",
    },
    { table: 'erasures', column: 'user_id', onMerge: 'stay', why: 'An erased person is never merged.' },
    { table: 'erasures', column: 'erased_by', onMerge: 'stay', why: 'Names the admin who did it.' },
    { table: 'consent_events', column: 'actor_id', onMerge: 'stay', why: 'Names the person who recorded it.' },
    {
      table: 'user_activity_logs',
      column: 'user_id',
      hasForeignKey: false,
      onMerge: 'stay',
      why: "The log is append-only; the survivor's timeline reads all their ids.",
    },
    {
      table: 'user_activity_logs',
      column: 'actor_id',
      hasForeignKey: false,
      onMerge: 'stay',
      why: 'Names the person who did it.',
    },
  ],
  sealed: [{ table: 'user_sensitive', id: 'user_id', columns: Object.values(sealedFieldColumns) }],
  export: exportVault,
  erase: eraseVault,
}
