import type { Db } from '../db/types.ts'

type Kept = { name: string; value: string; options: object }

const jar = new Map<string, Kept>()
let sent = new Headers()
const shared: typeof globalThis & { reactFastDb?: Db } = globalThis

/** Starts a request of a fresh browser on the given database, with the headers of our own pages. */
export function beginRequest(db: Db, over: Record<string, string> = {}): void {
  jar.clear()
  sent = new Headers({
    host: '127.0.0.1:3000',
    origin: 'http://127.0.0.1:3000',
    'sec-fetch-site': 'same-origin',
    ...over,
  })
  shared.reactFastDb = db
}

/** The browser's cookie, with the options it was set with. */
export function cookieNamed(name: string): Kept | undefined {
  return jar.get(name)
}

/**
 * The parts of next/headers that the product uses: `vi.mock('next/headers', async () => (await
 * import(…)).nextHeaders)`.
 */
export const nextHeaders = {
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { name, value, options }),
  }),
}
