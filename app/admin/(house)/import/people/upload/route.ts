import { z } from 'zod'
import { Refusal } from '#lib/core/refusal.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { keepPeopleFile } from '#lib/imports/people/kept/keep-people-file.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

const longestName = 200
const limits = { statement: 60_000, lock: 5000, idle: 60_000 }

/** Takes a file from a plain form, so it answers with a redirect. */
export const POST = defineHandler({
  summary: 'Keep a file of people so that it can be looked at',
  takes: 'multipart/form-data',
  may: 'imports.write',
  input: z.object({ query: z.strictObject({}) }),
  conduct: async (db, actor, _input, request) => {
    const form = await request.formData().catch(() => undefined)
    const file = form?.get('file')
    if (!(file instanceof File) || file.size === 0) return goOnTo('/admin/import/people?problem=missing')

    const name = file.name.replaceAll(/\p{Cc}/gu, '').slice(-longestName) || 'people.csv'
    const given = { name, content: Buffer.from(await file.arrayBuffer()), keyring: loadKeyring() }
    try {
      const id = await inTransaction(db, (trx) => keepPeopleFile(trx, actor, given), limits)
      return goOnTo(`/admin/import/people/${id}`)
    } catch (error) {
      if (error instanceof Refusal) return goOnTo('/admin/import/people?problem=empty')
      throw error
    }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

function goOnTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
