import type { Entry } from '#lib/domains/entry.ts'

/** An entry as the sidebar draws it, with what waits there. */
export type OfficeEntry = Omit<Entry, 'count'> & { count?: number }
