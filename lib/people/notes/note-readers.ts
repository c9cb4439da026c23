export type Readers = 'admins' | 'instructors' | 'customer'

/** Notes for customers are shown to instructors too. */
export function toReaders(readers: Readers) {
  return { isInternal: readers !== 'customer', forInstructors: readers !== 'admins' }
}

export function readersOf({ isInternal, forInstructors }: { isInternal: boolean; forInstructors: boolean }): Readers {
  if (!isInternal) return 'customer'
  return forInstructors ? 'instructors' : 'admins'
}
