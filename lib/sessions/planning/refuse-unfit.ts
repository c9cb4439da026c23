import type { Actor } from '../../core/actor.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { concernsOf, sayConcern } from '../../instructors/concerns.ts'
import { listFitness, listRecordedCourses } from '../../instructors/list-fitness.ts'

type Wanted = { courseId: string; instructorId: string | null; days: { day: PlainDate }[] }

/**
 * Refuses an instructor who is away, does not usually work then, or holds no valid qualification, unless the caller
 * confirms it. Does not ask again about what was already true of the `standing` plan.
 */
export async function refuseUnfit(
  trx: Trx,
  actor: Actor,
  { planAnyway, ...wanted }: Wanted & { planAnyway?: 'meant' | undefined },
  standing?: Wanted,
): Promise<void> {
  if (planAnyway === 'meant') return
  const known = standing ? await listSentences(trx, actor, standing) : []
  const sentences = (await listSentences(trx, actor, wanted)).filter((sentence) => !known.includes(sentence))
  if (sentences.length === 0) return
  throw Refusal.at('planAnyway', `${sentences.join(' ')} Confirm that they teach it anyway.`)
}

async function listSentences(trx: Trx, actor: Actor, { courseId, instructorId, days }: Wanted): Promise<string[]> {
  const planned = days.map(({ day }) => day).toSorted()
  const [from = ''] = planned
  if (!instructorId || from === '') return []
  const [fitness] = await listFitness(trx, actor, { from, instructorId })
  if (!fitness) return []

  const isRecorded = (await listRecordedCourses(trx)).includes(courseId)
  const concerns = concernsOf(fitness, { courseId, days: planned, isRecorded })
  return concerns.map((concern) => sayConcern(fitness.name, concern))
}
