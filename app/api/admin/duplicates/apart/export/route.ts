import { apartList } from '#lib/duplicates/inbox/apart-list.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'

export const POST = defineListExport(apartList, { may: 'people.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
