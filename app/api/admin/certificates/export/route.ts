import { certificateList } from '#lib/certificates/certificate-list.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'

export const POST = defineListExport(certificateList, { may: 'certificates.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
