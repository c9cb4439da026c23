import type { Limit } from '#lib/auth/attempts/spend-attempt.ts'

/** The limit of certificate checks from one network; one check may hold many numbers. */
export const verifyLimit: Limit = { name: 'verify', points: 60, seconds: 600 }
