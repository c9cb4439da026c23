import { nameOf } from '../people/labels.ts'
import type { PeopleNumbers } from './people/import-people.ts'
import type { Reconciliation } from './reconcile.ts'
import type { RunKind } from './run-row.ts'

/** What a run did; empty until it has finished. */
export type RunNumbers = Partial<Reconciliation & PeopleNumbers & { news: number }>

export function numbersOf({ reconciliation }: { reconciliation: unknown }): RunNumbers {
  return typeof reconciliation === 'object' && reconciliation !== null ? reconciliation : {}
}

/** How many bookings or people a run brought in, and how many rows it could not use; null until it has finished. */
export function outcomeOf(run: { kind: RunKind; reconciliation: unknown }) {
  const { imported, needsReview, usersCreated, invalid } = numbersOf(run)
  const [taken, refused] = run.kind === 'people' ? [usersCreated, invalid] : [imported, needsReview]
  return { imported: taken ?? null, notImported: refused ?? null, newPeople: usersCreated ?? null }
}

type Starter = { firstName: string | null; lastName: string | null; email: string | null }

/** The name of the colleague who started a run; null for the command line and for a key without an owner. */
export function starterOf({ firstName, lastName, email }: Starter): string | null {
  return email === null ? null : nameOf({ firstName, lastName, email })
}
