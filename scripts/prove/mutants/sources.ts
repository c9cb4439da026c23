import { globSync } from 'node:fs'

// The tests of lib/db/embedded start servers of their own, which outlive a test that is cut short.
const notJudged = [
  /\.(test|fill)\.tsx?$/,
  /^lib\/db\/schema\.ts$/,
  /^lib\/db\/embedded\//,
  /^lib\/testing\//,
  /^lib\/demo\//,
]

/** The source files whose behaviour tests must notice, within the given folders or files. */
export function sourcesWithin(only: string[]): string[] {
  return globSync('lib/**/*.{ts,tsx}')
    .filter((file) => !notJudged.some((pattern) => pattern.test(file)))
    .filter((file) => only.some((path) => file === path || file.startsWith(`${path}/`)))
    .sort()
}
