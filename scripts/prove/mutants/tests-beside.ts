import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from './syntax.ts'

/** Finds the tests in a file's own room that import it, directly or through other files: its own first, then the nearest. */
export function testsBesideAll(root = '.'): (file: string) => string[] {
  const tests = globSync('lib/**/*.test.{ts,tsx}', { cwd: root }).sort()
  const importsOf = readImports(root)
  const reaches = tests.map((test) => ({ test, distances: distancesFrom(test, importsOf) }))

  return (file) =>
    reaches
      .flatMap(({ test, distances }) => {
        const distance = isBeside(test, file) ? distances.get(file) : undefined
        if (distance === undefined) return []
        const isOwn = test.replace(/\.test\.tsx?$/, '') === file.replace(/\.tsx?$/, '')
        return [{ test, distance: isOwn ? 0 : distance, isFar: dirname(test) !== dirname(file) }]
      })
      .sort((a, b) => a.distance - b.distance || Number(a.isFar) - Number(b.isFar))
      .map(({ test }) => test)
}

/** What a domain declares is tested where the declarations are collected. */
const collected: Record<string, RegExp> = {
  'lib/house.test.ts': /^lib\/[^/]+\/domain\.ts$/,
  'lib/records/personal-data.test.ts': /^lib\/[^/]+\/personal-data\.ts$/,
}

function isBeside(test: string, file: string): boolean {
  return roomOf(test) === roomOf(file) || collected[test]?.test(file) === true
}

/** `lib/people` of `lib/people/notes/add-note.ts`, and `lib` of `lib/env.ts`. */
function roomOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 2).join('/')
}

function distancesFrom(test: string, importsOf: (file: string) => string[]): Map<string, number> {
  const distances = new Map([[test, 0]])
  for (const [file, distance] of distances) {
    for (const imported of importsOf(file)) {
      if (!distances.has(imported)) distances.set(imported, distance + 1)
    }
  }
  return distances
}

function readImports(root: string): (file: string) => string[] {
  const known = new Map<string, string[]>()
  return (file) => {
    const imports = known.get(file) ?? existing(root, importsIn(readFileSync(join(root, file), 'utf8'), file))
    known.set(file, imports)
    return imports
  }
}

function existing(root: string, files: string[]): string[] {
  return files.filter((file) => /\.tsx?$/.test(file) && existsSync(join(root, file)))
}

/** The project's own files that a source text imports; types are left out, since they are gone when it runs. */
export function importsIn(text: string, file: string): string[] {
  const sources = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const source = sourceOf(value)
    if (source !== undefined) sources.add(source)
    Object.values(value).forEach(walk)
  }
  walk(parse(text, file).body)
  return [...sources].flatMap((source) => pathOf(source, file))
}

function sourceOf(node: object): string | undefined {
  if ('importKind' in node && node.importKind === 'type') return undefined
  if ('exportKind' in node && node.exportKind === 'type') return undefined
  if (!('source' in node) || typeof node.source !== 'object' || node.source === null) return undefined
  return 'value' in node.source && typeof node.source.value === 'string' ? node.source.value : undefined
}

function pathOf(source: string, file: string): string[] {
  if (source.startsWith('#')) return [source.slice(1)]
  return source.startsWith('.') ? [join(dirname(file), source)] : []
}
