import { z } from 'zod'
import { Problem } from '../answer/problem.ts'

const ticked = z.array(z.uuid()).min(1).max(100)
const largest = 64 * 1024

/** Reads the ids of the rows ticked on a page; undefined when no form was sent. */
export async function readTicked(request: Request): Promise<string[] | undefined> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new Problem(413)

  const sent = new URLSearchParams(await request.text()).getAll('ids')
  if (sent.length === 0) return undefined
  const parsed = ticked.safeParse(sent)
  if (!parsed.success) throw new Problem(400, { faults: [{ path: 'ids', message: 'These are no rows of a page.' }] })
  return parsed.data
}
