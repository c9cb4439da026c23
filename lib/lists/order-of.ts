import type { SortKey } from './keyset.ts'
import type { Asked, Direction, ListFacts } from './list.ts'

type Ordered = { sort: string; direction: Direction; key: SortKey; place: string }

/** How the rows lie, asked or not. `place` is what cursors are written and read with. */
export function orderOf({ name, order }: Pick<ListFacts, 'name' | 'order'>, asked: Asked): Ordered {
  const [sort, key] = Object.entries(order).find(([each]) => !asked.sort || each === asked.sort) ?? []
  if (!sort || !key) throw new Error(`The list ${name} has no order ${asked.sort}.`)

  const usual = typeof key.first === 'function' ? key.first(asked) : key.first
  const direction = asked.order ?? usual
  return { sort, direction, key, place: `${name} ${sort} ${direction}` }
}
