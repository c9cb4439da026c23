import { dirname, join } from 'node:path'

/** Reads one of the project's files by its path from the root. */
type Read = (file: string) => string

/** Everything a file loads, directly or not, including itself: our files by path, packages by name. */
export function reachOf(file: string, read: Read, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!/\.tsx?$/.test(file)) return seen
  for (const name of importsOf(read(file))) reachOf(placeOf(name, file), read, seen)
  return seen
}

/** Whether a file also runs in the browser. */
export function isClientPart(source: string): boolean {
  return /^\s*(['"])use client\1/.test(source)
}

/** Importing a type loads nothing at run time. */
function importsOf(source: string): string[] {
  const found = source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)
  return [...found].map(([, name = '']) => name)
}

function placeOf(name: string, from: string): string {
  if (name.startsWith('.')) return join(dirname(from), name)
  return name.startsWith('#') ? name.slice(1) : name
}
