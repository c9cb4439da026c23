import type { Place } from '../../../privacy/vault/vault.ts'

/** The place that a stored file is sealed for. */
export function contentPlace(rowId: string): Place {
  return { table: 'people_files', column: 'content', rowId }
}
