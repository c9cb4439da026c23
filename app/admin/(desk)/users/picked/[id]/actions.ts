'use server'

import { revalidatePath } from 'next/cache'
import { after } from 'next/server'
import { database } from '#lib/db/database.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { type BulkVerb, bulkForms } from '#lib/people/bulk/bulk-input.ts'
import type { Picker } from '#lib/people/bulk/pick-people.ts'
import { startBulkRun } from '#lib/people/bulk/start-bulk-run.ts'
import { workBulkRun } from '#lib/people/bulk/work-bulk-run.ts'

type Started = { actor: Picker; runId: string }

// Thousands take longer than anybody should wait for a page, which then shows how far it has come.
function carryOn({ actor, runId }: Started) {
  after(() => workBulkRun(database(), actor, runId))
  revalidatePath('/admin/users', 'layout')
}

async function start(trx: Parameters<typeof startBulkRun>[0], actor: Picker, todo: BulkVerb & { pickId: string }) {
  return { actor, runId: await startBulkRun(trx, actor, todo) }
}

export const setStatusAction = defineAction({
  may: 'people.write',
  input: bulkForms.status,
  keep: ['status'],
  work: (trx, actor, input) => start(trx, actor, { verb: 'status', ...input }),
  afterCommit: carryOn,
})

export const consentOffAction = defineAction({
  may: 'people.write',
  input: bulkForms.consentOff,
  keep: ['consent'],
  work: (trx, actor, input) => start(trx, actor, { verb: 'consent_off', ...input }),
  afterCommit: carryOn,
})

export const addTagAction = defineAction({
  may: 'people.write',
  input: bulkForms.tag,
  keep: ['name'],
  work: (trx, actor, input) => start(trx, actor, { verb: 'tag', ...input }),
  afterCommit: carryOn,
})

export const removeTagAction = defineAction({
  may: 'people.write',
  input: bulkForms.untag,
  keep: ['tagId'],
  work: (trx, actor, input) => start(trx, actor, { verb: 'untag', ...input }),
  afterCommit: carryOn,
})

export const resumeAction = defineAction({
  may: 'people.write',
  input: bulkForms.resume,
  keep: [],
  work: async (_trx, actor, { runId }) => ({ actor, runId }),
  afterCommit: carryOn,
})
