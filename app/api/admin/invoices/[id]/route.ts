import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findDocument } from '#lib/invoices/find-document.ts'
import { wholeInvoiceAnswer } from '#lib/invoices/invoice-answer.ts'

export const GET = defineHandler({
  summary: 'Read an invoice or a credit note with its lines',
  may: 'invoices.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(wholeInvoiceAnswer),
  work: async (db, actor, { params }) => {
    const document = await findDocument(db, actor, params.id)
    return document && { body: { data: document } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
