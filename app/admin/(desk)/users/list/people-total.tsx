import type { Total } from '#lib/lists/count-rows.ts'

const number = new Intl.NumberFormat('en-GB')

/** "1,204 people", "1 person" or, past the cap, "10,000+ people"; waits for a count that the rows did not wait for. */
export async function PeopleTotal({ total }: { total: Promise<Total | string> }) {
  const counted = await total
  if (typeof counted === 'string') return 'many people'
  const { total: people, isExact } = counted
  return (
    <>
      {number.format(people)}
      {isExact ? '' : '+'} {people === 1 ? 'person' : 'people'}
    </>
  )
}
