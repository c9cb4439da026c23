import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'
import { importRunList } from '#lib/imports/import-run-list.ts'

export const POST = defineListExport(importRunList, { may: 'imports.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
