import { Facts } from '#components/ui/facts.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listConsentEvents, listConsents } from '#lib/people/consents/list-consents.ts'
import { sealedLabels } from '#lib/privacy/sealed/labels.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'
import { ConsentHistory } from './consent-history.tsx'
import { ConsentList } from './consent-list.tsx'
import { EraseLink } from './erase-link.tsx'
import { ExportForm } from './export-form.tsx'
import styles from './privacy.module.css'

export const generateMetadata = recordMetadata

export default async function PersonPrivacyPage({ params }: RecordParams) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const userId = record.person.id
  const states = await listConsents(database(), actor, userId)
  const events = await listConsentEvents(database(), actor, userId)
  const held = record.sealed.filter(({ isKept }) => isKept)

  return (
    <PersonRecord record={record}>
      <div className={styles.page}>
        <ConsentList userId={userId} states={states} />
        <ConsentHistory events={events} now={new Date()} />
        <Facts
          title="Encrypted fields on record"
          empty="None. Health data is deleted 30 days after the last course day."
          facts={held.map(({ field, seen }) => ({
            label: sealedLabels[field],
            value: seen ? `since ${formatMoment(new Date(seen))}` : 'held',
          }))}
        />
        <ExportForm userId={userId} />
        {record.person.role === 'customer' && <EraseLink userId={userId} />}
      </div>
    </PersonRecord>
  )
}
