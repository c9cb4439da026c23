import type { TestProject } from 'vitest/node'
import { throwAwayDatabase } from './throw-away-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

/** One server for the whole run; its database is the template that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const made = await throwAwayDatabase()
  project.provide('templateUrl', made.url)
  return made.drop
}
