import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { databaseUrl } from '#lib/db/database.ts'
import { importLegacy } from '#lib/imports/import-legacy.ts'
import { openSource } from '#lib/imports/sources/open-source.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'
import { withReceivedFile } from './receive-file.ts'

/** A legacy file as the body. Without `apply` nothing is left behind; the numbers are those it would leave. */
export const POST = defineHandler({
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

      const { runId, numbers, faults } = await importLegacy(db, databaseUrl(), input)
      return { body: { data: { ...(apply && { runId }), numbers, faults } } }
    }),
})
