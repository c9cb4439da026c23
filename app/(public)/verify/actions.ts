'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { mostNumbers, readNumbers } from '#lib/certificates/read-numbers.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { verifyLimit } from './verify-limit.ts'

export const checkCertificatesAction = definePublicAction({
  input: z.object({ numbers: z.string().max(100_000, 'This list is too long: check it in parts.').catch('') }),
  keep: ['numbers'],
  limit: verifyLimit,
  check: async (_db, _origin, { numbers }) => readNumbers(numbers),
  work: async (_trx, _origin, _input, numbers) => {
    if (numbers.length === 0) throw new Refusal('Enter at least one certificate number.')
    if (numbers.length > mostNumbers) throw new Refusal(`Check at most ${mostNumbers} numbers at a time.`)
    return numbers
  },
  afterCommit: (numbers) => {
    const [only] = numbers
    if (numbers.length === 1 && only) redirect(`/verify/${encodeURIComponent(only)}`)
    redirect(`/verify?${new URLSearchParams({ numbers: numbers.map((number) => number.slice(0, 40)).join(',') })}`)
  },
})
