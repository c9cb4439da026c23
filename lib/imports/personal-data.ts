import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseSourceRows } from './erase-source-rows.ts'
import { exportSourceRows } from './export-source-rows.ts'

export const importsPersonalData: PersonalData = {
  claims: [
    { table: 'import_runs', column: 'started_by', onMerge: 'stay', why: 'Says who started it.' },
    {
      table: 'import_user_changes',
      column: 'user_id',
      onMerge: 'stay',
      why: 'Says what a run found and wrote on this very record, for taking the run back.',
    },
  ],
  sealed: [{ table: 'legacy_bookings', id: 'id', columns: ['raw', 'correction'] }],
  export: exportSourceRows,
  erase: eraseSourceRows,
}
