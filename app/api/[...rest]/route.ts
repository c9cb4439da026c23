import { defineNothingHere } from '#lib/endpoints/define-other-methods.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineNothingHere()
