import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { loadPeople, openPeople } from '../../testing/people-file.ts'
import { test } from '../../testing/test.ts'
import { reasonsInWords } from '../labels.ts'
import { rehearsePeople } from './import-people.ts'
import type { JudgedRow } from './judge-rows.ts'
import { exportRefusedRows } from './kept/export-refused-rows.ts'
import { type Chosen, findPeopleFile } from './kept/find-people-file.ts'
import { keepPeopleFile } from './kept/keep-people-file.ts'
import { previewPeople } from './kept/preview-people.ts'
import { rawOf } from './read-people-file.ts'

const quoted = [
  'email,first name,notes',
  'k1@acme.example,Ida,ok',
  'k2@acme.example,Jon,"open',
  'k3@acme.example,Kit,x',
]
const shifted = ['email,address,city,', 'k1@acme.example,2 Low Road,Rear,Leeds', 'k2@acme.example,3 Mid Lane,York,,']

test('nobody under an open quote is taken into a note, and each line says where it opened', async ({ ownDb }) => {
  const judged: JudgedRow[] = []
  const file = await openPeople(quoted.join('\n'))
  const numbers = await rehearsePeople(ownDb, { file, onRows: (rows) => judged.push(...rows) })
  expect(numbers).toEqual({ read: 3, usersCreated: 1, duplicates: 0, invalid: 2, reasons: { unclosed_quote: 2 } })
  const refused = judged.flatMap((row) => (row.verdict === 'invalid' ? [row] : []))
  expect(refused.map(reasonsInWords)).toEqual(Array(2).fill('A quote is not closed: opened on line 3'))
  expect(refused.map((row) => rawOf(row, file.header))).toEqual(quoted.slice(2))
  await expect(openPeople('email,"notes\nk1@acme.example,x')).rejects.toThrow('quote opened on line 1')
})

test('a row with cells beyond the heading is refused, and none of its cells is lost in what is given back', async ({
  ownDb,
  trx,
}) => {
  expect((await loadPeople(ownDb, shifted.join('\n'))).numbers).toMatchObject({
    usersCreated: 1,
    invalid: 1,
    reasons: { extra_cells: 1 },
  })
  const id = await keepPeopleFile(trx, asAdmin(), { name: 'k.csv', content: Buffer.from(shifted.join('\n')), keyring })
  const kept = await findPeopleFile(trx, asAdmin(), { id, keyring })
  if (!kept) throw new Error('The file was kept.')
  const pieces: string[] = []
  const chosen: Chosen = ['email', 'addressLine1', 'city', null]
  for await (const piece of exportRefusedRows(trx, { ...kept, chosen })) pieces.push(piece)
  expect(pieces.join('')).toContain('k1@acme.example,2 Low Road,Rear,Leeds')
})

test('a nameless column that somebody chose is a column', async ({ trx }) => {
  const file = await openPeople(shifted.join('\n'))
  const columns = new Map([...file.columns, ['postcode', 3] as const])
  const { numbers } = await previewPeople(trx, asAdmin(), { ...file, columns })
  expect(numbers).toMatchObject({ usersCreated: 2, invalid: 0 })
})

test('a file saved as Unicode text, or with a line that names the delimiter, is read', async ({ trx }) => {
  const wide = Buffer.from('\ufeffemail\tfirst name\r\nk1@acme.example\tZoë\r\n', 'utf16le')
  const keep = (content: Buffer) => keepPeopleFile(trx, asAdmin(), { name: 'k.txt', content, keyring })
  for (const content of [wide, Buffer.from('sep=;\r\nemail;first name\r\nk1@acme.example;Zoë\r\n')]) {
    const kept = await findPeopleFile(trx, asAdmin(), { id: await keep(content), keyring })
    expect(kept?.table.header).toEqual(['email', 'first name'])
    expect(kept?.rowCount).toBe(1)
    const judged: JudgedRow[] = []
    await rehearsePeople(trx, { file: await openPeople(content), onRows: (rows) => judged.push(...rows) })
    expect(judged).toMatchObject([{ verdict: 'new', person: { firstName: 'Zoë' } }])
  }
  const numbered: JudgedRow[] = []
  const file = await openPeople('sep=;\nemail;first name\nk1@acme.example;Zoë')
  await rehearsePeople(trx, { file, onRows: (rows) => numbered.push(...rows) })
  expect(numbered[0]?.number).toBe(3)
})
