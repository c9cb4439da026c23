import type { Actor } from '#lib/core/actor.ts'
import { Refusal } from '#lib/core/refusal.ts'
import type { Db } from '#lib/db/types.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listPeople } from '#lib/people/list/list-people.ts'
import { findRecords, type MergeCandidate } from '#lib/records/merge/find-records.ts'
import { type MergePreview, previewMerge } from '#lib/records/merge/preview-merge.ts'

type Asked = { ids: string[]; survivor: string | undefined; q: string | undefined }

export type Loaded = {
  /** The records to merge, the survivor first. */
  records: MergeCandidate[]
  preview?: MergePreview | undefined
  refusal?: string
  found?: { id: string; name: string; detail: string }[]
}

/** Everything the page shows: the records, the preview of their merge, and the search results. */
export async function loadMerge(db: Db, actor: Actor, { ids, survivor, q }: Asked): Promise<Loaded> {
  const survivorId = survivor && ids.includes(survivor) ? survivor : ids[0]
  const found = q ? { found: await findOthers(db, actor, q, ids) } : {}
  const records = await findRecords(db, actor, ids, survivorId)
  if (records.length < 2) return { records, ...found }

  const [first, ...others] = records.map(({ id }) => id)
  try {
    const preview = await previewMerge(db, actor, { survivorId: first ?? '', mergeIds: others })
    return { records, preview, ...found }
  } catch (error) {
    if (error instanceof Refusal) return { records, refusal: error.message, ...found }
    throw error
  }
}

async function findOthers(db: Db, actor: Actor, q: string, ids: string[]) {
  const { rows } = await listPeople(db, actor, { q, role: 'customer', pageSize: 10 })
  return rows
    .filter(({ id }) => !ids.includes(id))
    .map((person) => ({
      id: person.id,
      name: nameOf(person),
      detail: [person.email, person.companyName, person.postcode].filter(Boolean).join(' · '),
    }))
}
