import { describe, expect, test } from 'vitest'
import { findMutations, isProgram, mutate } from './find-mutations.ts'

/** One line of code after each possible change. */
function mutantsOf(text: string): string[] {
  return findMutations(text, 'lib/any.ts').map(mutate)
}

describe('operators', () => {
  test('a comparison includes its bound, or no longer does, and equality turns', () => {
    expect(mutantsOf('a < b')).toEqual(['a <= b'])
    expect(mutantsOf('(a) >= b')).toEqual(['(a) > b'])
    expect(mutantsOf('a === b')).toEqual(['a !== b'])
    expect(mutantsOf('one.id < other.id')).toEqual([])
    expect(mutantsOf('one.id === other.id')).toEqual(['one.id !== other.id'])
  })

  test('sums turn, joined texts do not', () => {
    expect(mutantsOf('a + b')).toEqual(['a - b'])
    expect(mutantsOf("a + 'b'")).toEqual([])
  })

  test('&& and || change places, and && stands for ??', () => {
    expect(mutantsOf('a && b')).toEqual(['a || b'])
    expect(mutantsOf('a || b')).toEqual(['a && b'])
    expect(mutantsOf('a ?? b')).toEqual(['a && b'])
  })

  test('a negation goes, and comes where a condition has none', () => {
    expect(mutantsOf('if (!a) b()')).toEqual(['if (a) b()'])
    expect(mutantsOf('if (a) b()')).toEqual(['if (!(a)) b()'])
  })
})

describe('values', () => {
  test('a number moves by one in its last place; a large one doubles', () => {
    expect(mutantsOf('f(3, 0.85, 2000)')).toEqual(['f(4, 0.85, 2000)', 'f(3, 0.86, 2000)', 'f(3, 0.85, 4000)'])
  })

  test('the first of many rows stays the first', () => {
    expect(mutantsOf('rows.limit(1)')).toEqual([])
    expect(mutantsOf('rows.limit(2)')).toEqual(['rows.limit(3)'])
  })

  test('where something is drawn stays', () => {
    expect(mutantsOf('draw({ x: 70, size: 8.5, days: 7 })')).toEqual(['draw({ x: 70, size: 8.5, days: 8 })'])
  })

  test('an order in a menu, a batch and a selected constant stay', () => {
    expect(mutantsOf('menu({ place: 20, days: 7 })')).toEqual(['menu({ place: 20, days: 8 })'])
    expect(mutantsOf('const rowsAtOnce = 500')).toEqual([])
    expect(mutantsOf('const mostAtOnce = 3')).toEqual(['const mostAtOnce = 4'])
    expect(mutantsOf("rows.select(sql.lit(1).as('one'))")).toEqual([])
    expect(mutantsOf('rows.limit(most + 1)')).toEqual(['rows.limit(most - 1)'])
  })

  test('how a column is drawn stays, which columns a list begins with does not', () => {
    expect(mutantsOf('columns({ rank: 3, phone: 4, quiet: true, wraps: true, isExtra: true })')).toEqual([
      'columns({ rank: 3, phone: 4, quiet: true, wraps: true, isExtra: false })',
    ])
  })

  test('a limit or a length of waiting stays, and so does the size of a piece', () => {
    expect(mutantsOf('const limits = { statement: 5000, lock: 300, idle: 10_000 }')).toEqual([])
    expect(mutantsOf('const pauseMilliseconds = 2000')).toEqual([])
    expect(mutantsOf('const idleMinutes = 30')).toEqual(['const idleMinutes = 31'])
    expect(mutantsOf('const pieceLength = 1 << 20')).toEqual([])
  })

  test('a number that names a word stays', () => expect(mutantsOf("f({ 404: 'There is nothing here.' })")).toEqual([]))

  test('numbers and sums stay where a page is drawn, conditions do not', () => {
    const changes = findMutations('if (a > 3) line(y - 12)', 'lib/any/draw-receipt.ts')
    expect(changes.map(mutate)).toEqual(['if (a >= 3) line(y - 12)'])
  })

  test('the shares that the finder assumes stay, what is done with them does not', () => {
    const text = 'const match = {\n    given: [0.8, 0.2],\n}\nconst least = 0.2'
    const changes = findMutations(text, 'lib/duplicates/compare/model.ts')
    expect(changes.map(({ after }) => after)).toEqual(['0.3'])
  })

  test('the invented words of a preview stay', () => {
    expect(mutantsOf("define({ sample: { seats: 2 }, name: ['a'].at(1) })")).toEqual([
      "define({ sample: { seats: 2 }, name: ['a'].at(2) })",
    ])
  })

  test('true and false change places', () => {
    expect(mutantsOf('f(true, false)')).toEqual(['f(false, false)', 'f(true, true)'])
  })

  test('a word changes where it decides, but not what people read', () => {
    expect(mutantsOf("z.literal('erase')")).toEqual(["z.literal('erase~')"])
    expect(mutantsOf("z.enum(['a', 'b'])")).toEqual(["z.enum(['a~', 'b'])", "z.enum(['a', 'b~'])"])
    expect(mutantsOf("const word = 'erase'")).toEqual(["const word = 'erase~'"])
    expect(mutantsOf("a ?? 'b'")).toContain("a ?? 'b~'")
    expect(mutantsOf("const said = 'This booking is already cancelled.'")).toEqual([])
    expect(mutantsOf("const said = 'Not paid'")).toEqual([])
    expect(mutantsOf("const soft = '#5b605f'")).toEqual([])
    expect(mutantsOf("const word = 'EFAW'")).toEqual(["const word = 'EFAW~'"])
    expect(mutantsOf("const ending = count === 1 ? '' : 's'")).toEqual([
      "const ending = count !== 1 ? '' : 's'",
      "const ending = count === 2 ? '' : 's'",
    ])
  })
})

describe('queries', () => {
  test('a condition turns its operator, and goes', () => {
    expect(mutantsOf("rows.where('id', '=', id).execute()")).toEqual([
      "rows.where('id', '!=', id).execute()",
      'rows.execute()',
    ])
    expect(mutantsOf("eb('id', 'in', ids)")).toEqual(["eb('id', 'not in', ids)"])
  })

  test('a list turns round', () => {
    expect(mutantsOf("rows.orderBy('id', 'desc')")).toEqual(["rows.orderBy('id', 'asc')"])
  })

  test('a lock goes', () => {
    expect(mutantsOf('rows.forUpdate().skipLocked().execute()')).toEqual([
      'rows.forUpdate().execute()',
      'rows.skipLocked().execute()',
    ])
  })

  test('a statement in SQL changes its comparisons, conditions and locks', () => {
    expect(mutantsOf('sql`select 1 from t where a = b and c is null for update`')).toEqual([
      'sql`select 1 from t where a <> b and c is null for update`',
      'sql`select 1 from t where a = b and c is not null for update`',
      'sql`select 1 from t where a = b or c is null for update`',
      'sql`select 1 from t where a = b and c is null `',
    ])
  })

  test('leaves alone what compares nothing: an assignment, an arrow, the and of between', () => {
    expect(mutantsOf("sql`update t set a = b, c = d->>'e'`")).toEqual([])
    expect(mutantsOf('sql`select 1 where a between b and c`')).toEqual([])
  })
})

describe('statements', () => {
  test('a refusal goes, an impossible error stays', () => {
    expect(mutantsOf("throw new Refusal('No.')")).toEqual(['{}'])
    expect(mutantsOf("throw new Error('never')")).toEqual([])
  })

  test('a step goes when its result is not used', () => {
    expect(mutantsOf('await recordActivity(trx)')).toEqual(['{}'])
    expect(mutantsOf('const row = await find(trx)')).toEqual([])
  })
})

test('types and imports are left alone', () => {
  expect(mutantsOf("import { a } from './a.ts'\ntype B = 1 | true\nconst c: 3 | undefined = d as 5")).toEqual([])
})

test('the length of a wait is left alone', () => {
  expect(mutantsOf('await sleep(attempt * 50)')).toEqual([])
})

test('positions hold after letters of several bytes', () => {
  expect(mutantsOf("// Zoë’s\nf('é', a < b)")).toEqual(["// Zoë’s\nf('é', a <= b)"])
})

test('isProgram rejects a change that does not parse', () => {
  const [first, second] = findMutations('a ?? b ?? c', 'lib/any.ts')
  expect([first, second].map((mutation) => mutation && isProgram(mutation))).toEqual([false, false])
  expect(findMutations('a ?? b', 'lib/any.ts').map(isProgram)).toEqual([true])
})
