import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseSignIns } from './sign-ins/erase-sign-ins.ts'
import { exportSignIns } from './sign-ins/export-sign-ins.ts'

export const authPersonalData: PersonalData = {
  claims: [
    { table: 'user_sessions', column: 'user_id', onMerge: 'stay', why: 'A merge ends the merged sessions.' },
    { table: 'password_links', column: 'user_id', onMerge: 'stay', why: 'Staff only, and staff are never merged.' },
    { table: 'password_links', column: 'created_by', onMerge: 'stay', why: 'Names the colleague who made it.' },
    { table: 'api_keys', column: 'user_id', onMerge: 'stay', why: 'Staff only, and staff are never merged.' },
    { table: 'api_keys', column: 'created_by', onMerge: 'stay', why: 'Names the colleague who made it.' },
    { table: 'second_factors', column: 'user_id', onMerge: 'stay', why: 'Staff only, and staff are never merged.' },
    { table: 'recovery_codes', column: 'user_id', onMerge: 'stay', why: 'Staff only, and staff are never merged.' },
    { table: 'sign_in_steps', column: 'user_id', onMerge: 'stay', why: 'Staff only, and staff are never merged.' },
  ],
  sealed: [{ table: 'second_factors', id: 'user_id', columns: ['seed'] }],
  export: exportSignIns,
  erase: eraseSignIns,
}
