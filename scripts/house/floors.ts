import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { run } from './command.ts'

const rooms = ['app', 'components', 'lib', 'scripts', 'migrations', 'e2e']

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/**
 * Checks that imports only look down. dependency-cruiser once found no modules at all and passed, so it must also have read
 * every source file, and must see a planted violation.
 */
export async function checkFloors(): Promise<string | undefined> {
  const { modules, summary } = await cruise(rooms)
  const read = new Set(modules.map((module) => module.source))
  const unread = rooms.flatMap(sourcesUnder).filter((file) => !read.has(file))

  if (unread.length > 0) return `dependency-cruiser did not read:\n${unread.join('\n')}`
  if (!(await seesPlantedViolation())) return 'dependency-cruiser did not see a planted violation.'
  if (summary.violations.length === 0) return undefined
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).join('\n')
}

async function cruise(paths: string[], cwd?: string) {
  const config = resolve('.dependency-cruiser.cjs')
  const { stdout, printed } = await run('depcruise', ['--config', config, '--output-type', 'json', ...paths], cwd)
  const parsed = report.safeParse(parseJson(stdout))
  if (!parsed.success) throw new Error(`dependency-cruiser did not answer:\n${printed}`)
  return parsed.data
}

async function seesPlantedViolation(): Promise<boolean> {
  const house = mkdtempSync(join(tmpdir(), 'planted-'))
  mkdirSync(join(house, 'lib', 'people'), { recursive: true })
  mkdirSync(join(house, 'lib', 'bookings'), { recursive: true })
  writeFileSync(join(house, 'lib', 'bookings', 'high.ts'), 'export const high = 1\n')
  writeFileSync(
    join(house, 'lib', 'people', 'low.ts'),
    "import { high } from '../bookings/high.ts'\nexport const low = high\n",
  )

  const { summary } = await cruise(['lib'], house)
  rmSync(house, { recursive: true })
  return summary.violations.some(({ rule }) => rule.name === 'people-looks-only-down')
}

function sourcesUnder(room: string): string[] {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
