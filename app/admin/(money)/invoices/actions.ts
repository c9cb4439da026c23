'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { issueWaiting } from '#lib/invoices/issue/issue-waiting.ts'
import { sendDocument, sendDocumentInput } from '#lib/invoices/send/send-document.ts'

/** Few, since the series of numbers is held for as long as this takes. The others follow by the job. */
const mostAtOnce = 20

export const issueWaitingAction = defineAction({
  may: 'invoices.write',
  input: z.strictObject({}),
  keep: [],
  work: (trx, actor) => issueWaiting(trx, actor, { most: mostAtOnce }),
  message: (issued) =>
    issued === 0 ? 'Nothing could be issued: the details are still missing.' : `Issued: ${issued}.`,
  afterCommit: () => revalidatePath('/admin/invoices', 'layout'),
})

export const sendDocumentAction = defineAction({
  may: 'invoices.write',
  input: sendDocumentInput,
  keep: [],
  work: sendDocument,
  message: () => 'On its way.',
  afterCommit: (_, { invoiceId }) => revalidatePath(`/admin/invoices/${invoiceId}`),
})
