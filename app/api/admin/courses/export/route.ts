import { courseList } from '#lib/courses/course-list.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'

export const POST = defineListExport(courseList, { may: 'bookings.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
