import { z } from 'zod'
import { pageOf, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { ownInvoiceAnswer } from '#lib/invoices/invoice-answer.ts'
import { listDocuments } from '#lib/invoices/list/list-documents.ts'

export const GET = definePortalHandler({
  summary: 'List one’s own invoices and credit notes',
  forSeats: true,
  input: z.object({ query: z.strictObject({}) }),
  answer: pageOf(ownInvoiceAnswer),
  work: async (trx, actor) => wholeList(await listDocuments(trx, actor, { userId: actor.userId })),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
