import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { KnownList } from './known-list.ts'

/** Every list of the product, from the `-list.fill.ts` files beside the declarations. */
export async function findKnownLists(): Promise<KnownList[]> {
  const files = globSync('lib/**/*-list.fill.ts').sort()
  const modules: { known: KnownList }[] = await Promise.all(
    files.map((file) => import(pathToFileURL(resolve(file)).href)),
  )
  return modules.map(({ known }) => known)
}
