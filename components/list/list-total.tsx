import { Suspense } from 'react'
import type { OpenFacts } from '#lib/lists/open-list.ts'

const number = new Intl.NumberFormat('en-GB')

type Props = { open: OpenFacts }

/** "1,204 bookings", "1 booking" or, past the cap, "10,000+ bookings"; the rows do not wait for it. */
export function ListTotal({ open }: Props) {
  const { cursor, pageSize, sort, order, columns, ...filter } = open.asked
  return (
    <Suspense key={JSON.stringify(filter)} fallback="…">
      <Counted {...open} />
    </Suspense>
  )
}

async function Counted({ list: { words }, total }: Props['open']) {
  const counted = await total
  if (typeof counted === 'string') return `many ${words.many}`
  return (
    <>
      {number.format(counted.total)}
      {counted.isExact ? '' : '+'} {counted.total === 1 ? words.one : words.many}
    </>
  )
}
