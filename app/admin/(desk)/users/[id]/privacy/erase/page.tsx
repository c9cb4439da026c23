import notice from '#components/form/notice.module.css'
import { ErasureTable } from '#components/privacy/erasure-table.tsx'
import { Refusal } from '#lib/core/refusal.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { rehearseErasure } from '#lib/records/rehearse-erasure.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../../load-record.ts'
import { PersonRecord } from '../../person-record.tsx'
import styles from '../privacy.module.css'
import { EraseForm } from './erase-form.tsx'

export const generateMetadata = recordMetadata

export default async function ErasePersonPage({ params }: RecordParams) {
  const { actor } = await requirePermission('people.erase')
  const record = await loadRecord(actor, params)
  const userId = record.person.id
  const why = { askedBy: 'office', reason: '–', keyring: loadKeyring() } as const
  const plan = await rehearseErasure(database(), actor, { userId, ...why }).catch(sentenceOf)

  return (
    <PersonRecord record={record}>
      <div className={styles.page}>
        {typeof plan === 'string' ? (
          <p className={notice.refused}>{plan}</p>
        ) : (
          <>
            <ErasureTable entries={plan.entries} caption="What would be erased, and what would be kept" />
            <EraseForm userId={userId} />
          </>
        )}
      </div>
    </PersonRecord>
  )
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}
