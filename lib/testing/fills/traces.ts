import type { Trx } from '../../db/types.ts'
import { importEach } from './import-each.ts'

/** What a domain tells the test of erasure: exported as `traces` by its `personal-data.fill.ts`. */
export type Traces = {
  /** Leaves a row about this customer, who has a booking, in each of the domain's tables that has none yet. */
  leave?: (trx: Trx, userId: string) => Promise<unknown>
  /** Tables without customer data, each with its reason. */
  aboutNobody?: Record<string, string>
  /** Columns with words that an erasure keeps on purpose, each with its reason. */
  kept?: Record<string, string>
}

/** The traces of every domain. */
export async function findTraces(): Promise<Traces[]> {
  const modules = await importEach<{ traces: Traces }>('lib/*/personal-data.fill.ts')
  return modules.map(({ traces }) => traces)
}
