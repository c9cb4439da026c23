import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseSourceRows } from './erase-source-rows.ts'
import { exportSourceRows } from './export-source-rows.ts'
import { erasePeopleFiles } from './people/kept/forget-people-files.ts'

export const importsPersonalData: PersonalData = {
  claims: [
    { table: 'import_runs', column: 'started_by', onMerge: 'stay', why: 'Says who started it.' },
    {
      table: 'import_user_changes',
      column: 'user_id',
      onMerge: 'stay',
      why: 'Says what a run found and wrote on this very record, for taking the run back.',
    },
    { table: 'legacy_bookings', column: 'left_out_by', onMerge: 'stay', why: 'Says who left the row out.' },
    { table: 'people_files', column: 'given_by', onMerge: 'stay', why: 'Says who brought the file.' },
  ],
  sealed: [
    { table: 'legacy_bookings', id: 'id', columns: ['raw', 'correction'] },
    { table: 'people_files', id: 'id', columns: ['content'] },
  ],
  export: exportSourceRows,
  erase: async (trx, input) => [...(await eraseSourceRows(trx, input)), await erasePeopleFiles(trx)],
}
