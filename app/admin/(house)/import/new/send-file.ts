import { z } from 'zod'
import { pence } from '#lib/core/money.ts'

const count = z.number()
const money = z.int().transform(pence)
const answer = z.object({
  data: z.object({
    runId: z.string().optional(),
    faults: z.array(z.string()),
    news: count,
    numbers: z.object({
      read: count,
      imported: count,
      superseded: count,
      needsReview: count,
      usersCreated: count,
      usersUpdated: count,
      profilesMerged: count,
      attendees: count,
      payments: count,
      refunds: count,
      penceIn: money,
      penceOut: money,
      refundPence: money,
      reasons: z.record(z.string(), count),
    }),
  }),
})
const problem = z.object({ title: z.string(), detail: z.string().optional() })

export type Answer = z.output<typeof answer>['data']

/** Uploads a file to be checked or imported; returns the figures, or a sentence about the fault. */
export async function sendFile(file: File, apply: boolean): Promise<Answer | string> {
  const query = new URLSearchParams({ name: file.name, apply: String(apply) })
  try {
    const response = await fetch(`/api/admin/imports?${query}`, { method: 'POST', body: file })
    const body: unknown = await response.json()
    if (response.ok) return answer.parse(body).data
    if (response.status === 413) return 'The file is larger than 20 MB. Use the command line for it.'
    if (response.status === 401) return 'Your session has ended. Sign in again, then upload the file again.'
    const { title, detail } = problem.parse(body)
    return detail ?? title
  } catch {
    return 'The file could not be uploaded. Try again in a moment.'
  }
}
