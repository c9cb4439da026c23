import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLineEnds } from './count-line-ends.ts'
import { type CsvRow, countExtraCells, countNamed, isFilled, readHeading } from './csv-row.ts'
import { csvRowsOf } from './csv-rows.ts'
import { holdsAnotherRow } from './holds-another-row.ts'

async function read(...pieces: string[]): Promise<CsvRow[]> {
  const all: CsvRow[] = []
  for await (const rows of csvRowsOf(pieces)) all.push(...rows.filter(isFilled))
  return all
}
const lines = (...all: string[]) => all.join('\n')

test('csvRowsOf gives every line under a quote that never ends as a row that cannot be read', async () => {
  const text = lines('ref,name,note', 'K1,Ida,fine', 'K2,Jon,"likes "tea"', '', 'K3,Kit,none', 'K4,Lea,none')
  expect(await read(text)).toEqual([
    { cells: ['ref', 'name', 'note'], line: 1 },
    { cells: ['K1', 'Ida', 'fine'], line: 2 },
    { cells: ['K2,Jon,"likes "tea"'], line: 3, openQuote: 3 },
    { cells: ['K3', 'Kit', 'none'], line: 5 },
    { cells: ['K4', 'Lea', 'none'], line: 6 },
  ])
  expect(await read(lines('ref,note', 'K1,"open', 'K2,x', 'K3,y'))).toEqual([
    { cells: ['ref', 'note'], line: 1 },
    { cells: ['K1,"open'], line: 2, openQuote: 2 },
    { cells: ['K2,x'], line: 3, openQuote: 2 },
    { cells: ['K3,y'], line: 4, openQuote: 2 },
  ])
})

test('csvRowsOf sees that a quote swallowed rows up to the next quote, and reads on behind them', async () => {
  const swallowed = ['K2,"a chair,80', 'K3,none,90', 'K4,"lift",95']
  const rows = await read(lines('ref,note,price', ...swallowed, 'K5,"two\nlines",99'))
  expect(rows.slice(1, 4).map(({ cells, openQuote }) => [cells[0], openQuote])).toEqual(
    swallowed.map((line) => [line, 2]),
  )
  expect(rows[4]).toEqual({ cells: ['K5', 'two\nlines', '99'], line: 5 })

  const inches = await read(lines('ref,note,price', 'K2,"a chair,80', 'K3,", wide, 5" deep,90', 'K4,x,95'))
  expect(inches.map(({ openQuote }) => openQuote)).toEqual([undefined, 2, 2, undefined])
})

test('csvRowsOf sees a swallowed row behind a mark for inches, whichever side the address is on', async () => {
  const left = lines(
    'ref,email,note,price',
    'K2,jon@w.example,"a chair,80',
    'K3,kit@w.example,5",90',
    'K4,x@w.example,,95',
  )
  expect((await read(left)).map(({ openQuote }) => openQuote)).toEqual([undefined, 2, 2, undefined])
  const right = lines('note,price,email', '"a chair,80,jon@w.example', '5",90,kit@w.example')
  expect((await read(right)).map(({ openQuote }) => openQuote)).toEqual([undefined, 2, 2])
  const note = lines('ref,email,note', 'K2,jon@w.example,"Ask, or write\nto jon@w.example, kit@w.example"')
  expect(await read(note)).toHaveLength(2)
})

test('csvRowsOf reads quotes that are well-formed, wherever the text is cut into pieces', async () => {
  const text = 'a;b\r\n"x ""y"";\r\nz" ;2\r\n5" pipe;3\r\n'
  const whole = await read(text)
  expect(whole.map(({ cells, line, openQuote }) => [cells, line, openQuote])).toEqual([
    [['a', 'b'], 1, undefined],
    [['x "y";\r\nz', '2'], 2, undefined],
    [['5" pipe', '3'], 4, undefined],
  ])
  const broken = 'a,b\r\n1,"x\r\ny\r\n3,"4"\r\n5,6\r\n'
  const wholeBroken = await read(broken)
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), async (at) => {
      expect(await read(text.slice(0, at), text.slice(at))).toEqual(whole)
      expect(await read(broken.slice(0, at), broken.slice(at))).toEqual(wholeBroken)
    }),
  )
})

test('csvRowsOf holds no more than a cell of a file whose quote never ends', async () => {
  const line = `${'x'.repeat(999)}\n`
  const pieces = ['a,b\n1,"', ...Array.from({ length: 40 }, () => line.repeat(1000))]
  const rows = await read(...pieces)
  expect(rows).toHaveLength(40_001)
  expect(rows.at(-1)).toMatchObject({ line: 40_001, openQuote: 2 })
})

test('csvRowsOf takes the delimiter from a first line that names it', async () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(await read(`sep=|${end}`, `a|b,c${end}1|2`)).toEqual([
      { cells: ['a', 'b,c'], line: 2 },
      { cells: ['1', '2'], line: 3 },
    ])
})

test('readHeading refuses headings that an open quote hides', () => {
  expect(readHeading({ cells: [' a ', 'b'], line: 1 })).toEqual(['a', 'b'])
  expect(() => readHeading({ cells: ['"a,b'], line: 1, openQuote: 1 })).toThrow('a quote opened on line 1')
})

test('countNamed and countExtraCells find filled cells beyond the last heading', () => {
  expect(countNamed(['', 'a', 'b', '', ''])).toBe(3)
  expect(countExtraCells({ cells: ['1', '2', ' ', '', 'x', 'y'] }, 3)).toBe(2)
  expect(countExtraCells({ cells: ['1', '2', '', ' '] }, 2)).toBe(0)
})

test('holdsAnotherRow goes by an address at the place where the row has one', () => {
  expect(holdsAnotherRow(['K2', 'jon@w.example', 'chair,80\nK3,kit@w.example,5', '90'], ',')).toBe(true)
  expect(holdsAnotherRow(['K2', 'jon@w.example', 'chair,80\nkit@w.example,K3,5', '90'], ',')).toBe(false)
  expect(holdsAnotherRow(['K2', 'jon', 'chair,80\nK3,kit@w.example,5', '90'], ',')).toBe(false)
  expect(holdsAnotherRow(['K2', 'jon@w.example', 'one line', '90'], ',')).toBe(false)
})

test('countLineEnds counts every kind once, also one cut in two', () => {
  expect(countLineEnds('a\r\nb\rc\nd', false)).toBe(3)
  expect(countLineEnds('\nb\n', true)).toBe(1)
})
