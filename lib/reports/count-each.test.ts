import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import { countEach } from './count-each.ts'

test('the counts of several queries come in their order, from one statement', async ({ ownDb }) => {
  const { watched, queries } = watchQueries(ownDb)
  const numbers = (until: number) => sql`(select n from generate_series(1, ${until}::int) n)`
  expect(await countEach(watched, [numbers(3), numbers(0), numbers(12)])).toEqual([3, 0, 12])
  expect(queries).toHaveLength(1)
})
