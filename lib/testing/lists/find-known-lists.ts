import { importEach } from '../fills/import-each.ts'
import type { KnownList } from './known-list.ts'

/** Every list of the product, from the `-list.fill.ts` files beside the declarations. */
export async function findKnownLists(): Promise<KnownList[]> {
  const modules = await importEach<{ known: KnownList }>('lib/**/*-list.fill.ts')
  return modules.map(({ known }) => known)
}
