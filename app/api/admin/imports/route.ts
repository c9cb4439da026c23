import { z } from 'zod'
import { databaseUrl } from '#lib/db/database.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { importAnswer, importRunAnswer } from '#lib/imports/import-answer.ts'
import { importLegacy } from '#lib/imports/import-legacy.ts'
import { importRunList } from '#lib/imports/import-run-list.ts'
import { openSource } from '#lib/imports/sources/open-source.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { withReceivedFile } from './receive-file.ts'

export const GET = defineListHandler(importRunList, {
  may: 'imports.read',
  summary: 'List imports',
  description: 'Imports of bookings and of people, the latest first. `q` searches the source and the colleague.',
  answer: importRunAnswer,
})

/** Takes a legacy file as the body. Without `apply` it leaves nothing behind and returns the same numbers. */
export const POST = defineHandler({
  summary: 'Import legacy bookings',
  description: 'The file is the body: NDJSON, a JSON array or CSV, at most 20 MB. Without `apply` it is a rehearsal.',
  takes: 'application/octet-stream',
  answer: one(importAnswer),
  may: 'imports.write',
  input: z.object({
    query: z.strictObject({
      name: z.string().max(200).default('upload'),
      apply: z.enum(['true', 'false']).default('false'),
    }),
  }),
  conduct: (db, actor, { query }, request) =>
    withReceivedFile(request, query.name, async (file) => {
      const source = { ...(await openSource(file)), name: query.name }
      const apply = query.apply === 'true'
      const input = { source, keyring: loadKeyring(), actor, apply, batchSize: 1000 }

      const { runId, numbers, news, faults } = await importLegacy(db, databaseUrl(), input)
      return { body: { data: { ...(apply && { runId }), numbers, news, faults } } }
    }),
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
