import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseSignIns } from './sign-ins/erase-sign-ins.ts'
import { exportSignIns } from './sign-ins/export-sign-ins.ts'

export const authPersonalData: PersonalData = {
  claims: [
    { table: 'user_sessions', column: 'user_id', onMerge: 'stay', why: 'A merge ends the sessions of whom it merges.' },
    { table: 'password_links', column: 'user_id', onMerge: 'stay', why: 'Only staff have them, who are never merged.' },
    { table: 'password_links', column: 'created_by', onMerge: 'stay', why: 'Says who made the link.' },
    { table: 'api_keys', column: 'user_id', onMerge: 'stay', why: 'Only staff have them, who are never merged.' },
    { table: 'api_keys', column: 'created_by', onMerge: 'stay', why: 'Says who made the key.' },
    { table: 'second_factors', column: 'user_id', onMerge: 'stay', why: 'Only staff have them, who are never merged.' },
    { table: 'recovery_codes', column: 'user_id', onMerge: 'stay', why: 'Only staff have them, who are never merged.' },
    { table: 'sign_in_steps', column: 'user_id', onMerge: 'stay', why: 'Only staff have them, who are never merged.' },
  ],
  sealed: [{ table: 'second_factors', id: 'user_id', columns: ['seed'] }],
  export: exportSignIns,
  erase: eraseSignIns,
}
