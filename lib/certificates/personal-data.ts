import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseCertificates } from './erase-certificates.ts'
import { exportCertificates } from './export-certificates.ts'

export const certificatesPersonalData: PersonalData = {
  claims: [
    { table: 'certificates', column: 'issued_by', onMerge: 'stay', why: 'Says who issued it.' },
    { table: 'certificates', column: 'revoked_by', onMerge: 'stay', why: 'Says who revoked it.' },
    {
      table: 'certificates',
      column: 'user_id',
      onMerge: 'move',
      rows: 'certificates',
      line: "number || ', until ' || to_char(expires_on, 'FMDD Mon YYYY')",
    },
  ],
  export: exportCertificates,
  erase: eraseCertificates,
}
