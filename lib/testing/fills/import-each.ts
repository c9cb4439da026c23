import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Imports every file whose path fits a pattern, in order of their paths. The caller says what each of them exports. */
export function importEach<Module>(pattern: string): Promise<Module[]> {
  const files = globSync(pattern).sort()
  return Promise.all(files.map((file): Promise<Module> => import(pathToFileURL(resolve(file)).href)))
}
