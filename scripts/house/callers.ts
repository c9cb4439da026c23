import { posix } from 'node:path'

/** Files that do not count as callers, since they call things only to show or to test them. */
const shows = /^lib\/(demo|testing)\/|^e2e\/|\.(test|spec|fill)\.tsx?$/

/** Exports of lib that only the demo, the makers of tests or tests call, as "file name". Takes each file's text by its path. */
export function listUncalled(sources: ReadonlyMap<string, string>): string[] {
  const called = new Set<string>()
  for (const [file, text] of sources) if (!shows.test(file)) for (const name of importsOf(file, text)) called.add(name)

  return [...sources]
    .filter(([file]) => file.startsWith('lib/') && !shows.test(file))
    .flatMap(([file, text]) =>
      exportsOf(text)
        .filter((name) => !called.has(`${file} ${name}`) && !called.has(`${file} *`) && !isUsedHere(text, name))
        .map((name) => `${file} ${name}`),
    )
}

function exportsOf(text: string): string[] {
  const found = text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)
  return [...found].map(([, name = '']) => name)
}

function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?:import|export)\s+\{([^}]*)\}\s+from\s+'([^']+)'/g)]
  const whole = [...text.matchAll(/(?:import\s+\*\s+as\s+\w+\s+from\s+|\bimport\()'([^']+)'/g)]
  return [
    ...named.flatMap(([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => name.trim().replace(/ as .*/, ''))
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => `${placeOf(file, from)} ${name}`),
    ),
    ...whole.map(([, from = '']) => `${placeOf(file, from)} *`),
  ]
}

function placeOf(file: string, from: string): string {
  return from.startsWith('#') ? from.slice(1) : posix.join(posix.dirname(file), from)
}

function isUsedHere(text: string, name: string): boolean {
  return [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1
}
