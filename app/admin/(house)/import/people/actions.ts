'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { database } from '#lib/db/database.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { discardPeopleFile } from '#lib/imports/people/kept/discard-people-file.ts'
import { startPeopleRun } from '#lib/imports/people/kept/start-people-run.ts'
import { workPeopleRun } from '#lib/imports/people/kept/work-people-run.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { chosenTogether } from './chosen-columns.ts'

export const importPeopleAction = defineAction({
  may: 'imports.write',
  input: z.object({ fileId: z.uuid(), columns: chosenTogether }),
  keep: [],
  work: async (trx, actor, { fileId, columns }) => ({
    actor,
    runId: await startPeopleRun(trx, actor, { fileId, chosen: columns }),
  }),
  // Thousands of rows take longer than a page should; the page shows the progress instead.
  afterCommit: ({ actor, runId }) => {
    after(() => workPeopleRun(database(), actor, { runId, keyring: loadKeyring() }))
    revalidatePath('/admin/import', 'layout')
    redirect(`/admin/import/${runId}`)
  },
})

export const discardFileAction = defineAction({
  may: 'imports.write',
  input: z.object({ fileId: z.uuid() }),
  keep: [],
  work: (trx, actor, input) => discardPeopleFile(trx, actor, input),
  afterCommit: () => {
    revalidatePath('/admin/import', 'layout')
    redirect('/admin/import/people')
  },
})
