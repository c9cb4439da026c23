import { ButtonForm } from '#components/form/button-form.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { listSignIns } from '#lib/auth/sign-ins/list-sign-ins.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'
import { endSignInsAction } from './actions.ts'
import styles from './sign-ins.module.css'
import { SignInsTable } from './sign-ins-table.tsx'

export const generateMetadata = recordMetadata

export default async function PersonSignInsPage({ params }: RecordParams) {
  const { actor } = await requirePermission('staff.manage')
  const record = await loadRecord(actor, params)
  const { id: userId } = record.person
  const now = new Date()
  const rows = await listSignIns(database(), actor, userId, now)
  const open = rows.filter(({ id, isOpen }) => isOpen && id !== actor.via.id).length

  return (
    <PersonRecord record={record}>
      {rows.length === 0 && (
        <Empty title="Never signed in">Where this person signs in, to the office or the portal, appears here.</Empty>
      )}
      {open > 0 && (
        <div className={styles.all}>
          <span>{open === 1 ? 'One session is open.' : `${open} sessions are open.`}</span>
          <ButtonForm
            className={styles.end}
            action={endSignInsAction}
            fields={{ userId }}
            label="End all"
            about={nameOf(record.person)}
          />
        </div>
      )}
      {rows.length > 0 && <SignInsTable rows={rows} userId={userId} own={actor.via.id} now={now} />}
    </PersonRecord>
  )
}
