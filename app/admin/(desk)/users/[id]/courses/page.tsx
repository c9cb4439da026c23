import { Empty } from '#components/ui/empty.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listAttended } from '#lib/registers/attended/list-attended.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'
import { AttendedTable } from './attended-table.tsx'

export const generateMetadata = recordMetadata

export default async function PersonCoursesPage({ params }: RecordParams) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const seats = await listAttended(database(), actor, record.person.id)

  return (
    <PersonRecord record={record}>
      {seats.length > 0 && <AttendedTable seats={seats} userId={record.person.id} now={new Date()} />}
      {seats.length === 0 && (
        <Empty title="No courses yet">
          A course appears here once this person has a seat on it, even on someone else’s booking.
        </Empty>
      )}
    </PersonRecord>
  )
}
