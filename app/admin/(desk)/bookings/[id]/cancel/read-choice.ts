import { z } from 'zod'
import type { Cancelling } from '#lib/bookings/money/weigh-cancel.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { typedSum } from '#lib/payments/schemas.ts'

/**
 * What is to be cancelled. `isMade` is false while no seat is chosen on a booking with several. `keep` is the sum that
 * was typed, `fault` what is wrong with it.
 */
export type Choice = { isMade: boolean; cancelling: Cancelling; keep: string; fault?: string | undefined }

const by = z.enum(['customer', 'company']).catch('customer')

/** Reads what the address says is to be cancelled. All the seats are the whole booking. */
export function readChoice(params: SearchParams, seats: readonly { id: string }[]): Choice {
  const asked = [params.seat ?? []].flat()
  const seatIds = seats.filter(({ id }) => asked.includes(id)).map(({ id }) => id)
  const isWhole = seatIds.length === 0 || seatIds.length === seats.length
  const keep = [params.keep ?? []].flat()[0]?.trim() ?? ''
  const sum = keep === '' ? undefined : typedSum.safeParse(keep)
  return {
    isMade: seats.length === 1 || seatIds.length > 0,
    cancelling: {
      by: by.parse(params.by),
      ...(!isWhole && { seatIds }),
      ...(sum?.success && { keepInstead: sum.data }),
    },
    keep,
    fault: sum?.error?.issues[0]?.message,
  }
}
