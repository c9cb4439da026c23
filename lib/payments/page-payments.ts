import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { keyAsText } from '../lists/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../lists/page-rows.ts'
import { paymentRows } from './find-payment.ts'

const list: PagedList = {
  name: 'payments',
  key: { by: sql`payments.created_at`, kind: 'moment' },
  id: sql`payments.id`,
  order: 'desc',
}

/** The payments of one person, for programs; latest first unless they ask otherwise. */
export function pagePaymentsOf(db: Db, actor: Actor, userId: string, asked: PageQuery) {
  const payments = paymentRows(db, actor)
    .select(keyAsText(list.key).as('sortKey'))
    .where('payments.userId', '=', userId)
  return pageRows(db, payments, list, asked)
}
