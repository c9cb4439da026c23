/** Files whose exports are helpers of tests and of the demo, and need no tests of their own. */
const shows = /^lib\/(demo|testing)\/|\.(test|fill)\.tsx?$/

/**
 * Verbs of lib, which are the functions that take the database or a transaction, that no test of their own domain names,
 * as "file name". Takes each file's text by its path.
 */
export function listUnnamed(sources: ReadonlyMap<string, string>): string[] {
  const named = new Map<string, Set<string>>()
  for (const [file, text] of sources) {
    if (!/\.test\.tsx?$/.test(file)) continue
    const words = named.get(domainOf(file)) ?? new Set<string>()
    named.set(domainOf(file), words)
    for (const [word] of text.matchAll(/\w+/g)) words.add(word)
  }
  return [...sources]
    .filter(([file]) => file.startsWith('lib/') && !shows.test(file))
    .flatMap(([file, text]) =>
      verbsOf(text)
        .filter((name) => !named.get(domainOf(file))?.has(name))
        .map((name) => `${file} ${name}`),
    )
}

function verbsOf(text: string): string[] {
  const found = text.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*(?:trx: Trx|db: Db)\b/gm)
  return [...found].map(([, name = '']) => name)
}

/** `lib/people` of `lib/people/notes/add-note.ts`. */
function domainOf(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}
