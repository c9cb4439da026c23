import type { Place } from '../../../privacy/vault/vault.ts'

/** What a kept file is sealed for. */
export function contentPlace(rowId: string): Place {
  return { table: 'people_files', column: 'content', rowId }
}
