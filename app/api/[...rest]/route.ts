import { defineNothingHere } from '#lib/auth/define-other-methods.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineNothingHere()
