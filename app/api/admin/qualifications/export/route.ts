import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'
import { qualificationList } from '#lib/instructors/qualifications/qualification-list.ts'

export const POST = defineListExport(qualificationList, { may: 'bookings.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
