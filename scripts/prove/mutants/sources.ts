import { globSync } from 'node:fs'

/** Files without a rule, verb or schema. Decision 156 gives the reason for each. */
const notJudged = [
  /\.(test|fill)\.tsx?$/,
  /^lib\/db\/schema\.ts$/,
  // Its tests start their own servers, which outlive a test that is cut short.
  /^lib\/db\/embedded\//,
  /^lib\/testing\//,
  /^lib\/demo\//,
  /^lib\/documents\//,
]

/** The source files whose behaviour tests must notice, within the given folders or files. */
export function sourcesWithin(only: string[]): string[] {
  return globSync('lib/**/*.{ts,tsx}')
    .filter((file) => !notJudged.some((pattern) => pattern.test(file)))
    .filter((file) => only.some((path) => file === path || file.startsWith(`${path}/`)))
    .sort()
}
