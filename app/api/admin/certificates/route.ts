import { certificateAnswer } from '#lib/certificates/certificate-answer.ts'
import { certificateList } from '#lib/certificates/certificate-list.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'

export const GET = defineListHandler(certificateList, {
  may: 'certificates.read',
  summary: 'List certificates',
  description: '`q` is a whole number, or words about the holder.',
  answer: certificateAnswer,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
