import type { SortKey } from './keyset.ts'
import type { Asked, Direction, ListFacts } from './list.ts'

type Ordered = { sort: string; direction: Direction; key: SortKey; place: string }

/** The order asked for, or the default one. `place` names list, order and direction in cursors. */
export function orderOf({ name, order }: Pick<ListFacts, 'name' | 'order'>, asked: Asked): Ordered {
  const [sort, key] = Object.entries(order).find(([each]) => !asked.sort || each === asked.sort) ?? []
  if (!sort || !key) throw new Error(`The list ${name} has no order ${asked.sort}.`)

  const usual = typeof key.first === 'function' ? key.first(asked) : key.first
  const direction = asked.order ?? usual
  return { sort, direction, key, place: `${name} ${sort} ${direction}` }
}
