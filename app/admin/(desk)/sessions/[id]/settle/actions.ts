'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type Settlement, settleCalledOff } from '#lib/bookings/called-off/settle-called-off.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'

const most = 100
const choice = z.union([z.literal(''), z.literal('give back'), z.uuid()])

export const settleAction = defineAction({
  may: 'payments.refund',
  input: z.object({
    sessionId: z.uuid(),
    others: choice,
    bookingIds: z.array(z.uuid()).max(most),
    choices: z.array(choice).max(most),
  }),
  keep: ['others'],
  work: (trx, actor, { sessionId, others, bookingIds, choices }) => {
    const settlements = bookingIds.flatMap((bookingId, place): Settlement[] => {
      const to = choices[place] || others
      if (!to) return []
      return [{ bookingId, to: to === 'give back' ? to : { sessionId: to } }]
    })
    if (settlements.length === 0) throw new Refusal('Choose what to do with at least one booking.')
    return settleCalledOff(trx, actor, { sessionId, settlements })
  },
  message: ({ done, failed }) => {
    const all = done + failed.length
    const why = failed.map(({ reference, reason }) => `${reference}: ${reason}`).join(' ')
    return failed.length === 0
      ? `${done} of ${all} done.`
      : `${done} of ${all} done. These could not be settled. ${why}`
  },
  afterCommit: () => refresh(),
})
