import { z } from 'zod'
import { isInScope } from '#lib/auth/keys/scopes.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { roleMay } from '#lib/core/permissions.ts'
import type { Db } from '#lib/db/types.ts'
import type { Search } from '#lib/domains/search.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { searches } from '#lib/house.ts'
import { searchWords } from '#lib/lists/list-input.ts'

const most = 6

const found = z.object({ id: z.uuid(), detail: z.string() })

const searchAnswer = z
  .object(
    Object.fromEntries(
      searches.map(({ name, labelField }) => [name, z.array(found.extend({ [labelField]: z.string() }))]),
    ),
  )
  .meta({ id: 'Found' })

const kinds = new Intl.ListFormat('en-GB').format(searches.map(({ heading }) => heading.toLowerCase()))

export const GET = defineHandler({
  summary: `Search ${kinds}`,
  description: 'The best few of each, as the command palette shows them.',
  answer: one(searchAnswer),
  may: 'people.read',
  input: z.object({ query: z.strictObject({ q: searchWords }) }),
  work: async (db, actor, { query: { q } }, request) => {
    const data: Record<string, FoundRow[]> = {}
    for (const search of searches)
      data[search.name] = mayFind(search, actor, request) ? await listFound(search, db, actor, q) : []
    return { body: { data } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

type FoundRow = { id: string; detail: string } & Record<string, string>

/** A key scoped to people finds nothing else here either. */
function mayFind({ may }: Search, actor: StaffActor, request: Request): boolean {
  return roleMay(actor.role, may) && isInScope(actor, { permission: may }, request)
}

async function listFound({ labelField, find }: Search, db: Db, actor: StaffActor, q: string): Promise<FoundRow[]> {
  const findings = await find(db, actor, { q, most })
  return findings.map(({ id, label, detail }) => ({ id, [labelField]: label, detail }))
}
