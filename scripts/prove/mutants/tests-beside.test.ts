import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importsIn, testsBesideAll } from './tests-beside.ts'

function plant(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'beside-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

test('testsBesideAll finds the tests of the room that import a file, the nearest first', () => {
  const testsOf = testsBesideAll(
    plant({
      'lib/people/notes/add-note.ts': 'export const add = 1',
      'lib/people/notes/notes.test.ts': "import { add } from './add-note.ts'",
      'lib/people/bulk.ts': "import { add } from './notes/add-note.ts'",
      'lib/people/bulk.test.ts': "import { bulk } from './bulk.ts'",
      'lib/people/other.test.ts': "import type { add } from './notes/add-note.ts'",
      'lib/bookings/book.test.ts': "import { add } from '#lib/people/notes/add-note.ts'",
    }),
  )
  expect(testsOf('lib/people/notes/add-note.ts')).toEqual(['lib/people/notes/notes.test.ts', 'lib/people/bulk.test.ts'])
})

test('testsBesideAll begins with the test of the same name, however far it imports the file', () => {
  const testsOf = testsBesideAll(
    plant({
      'lib/people/add.ts': 'export const add = 1',
      'lib/people/make.ts': "import { add } from './add.ts'",
      'lib/people/add.test.ts': "import { make } from './make.ts'",
      'lib/people/able.test.ts': "import { add } from './add.ts'",
    }),
  )
  expect(testsOf('lib/people/add.ts')).toEqual(['lib/people/add.test.ts', 'lib/people/able.test.ts'])
})

test('testsBesideAll finds the test of the house for what a domain declares', () => {
  const testsOf = testsBesideAll(
    plant({
      'lib/people/domain.ts': "import { add } from './add.ts'",
      'lib/people/add.ts': 'export const add = 1',
      'lib/house.ts': "import { people } from './people/domain.ts'",
      'lib/house.test.ts': "import { house } from './house.ts'",
    }),
  )
  expect(testsOf('lib/people/domain.ts')).toEqual(['lib/house.test.ts'])
  expect(testsOf('lib/people/add.ts')).toEqual([])
})

test('importsIn lists the imports of a file without types', () => {
  const text = `
    import { a } from './a.ts'
    import type { B } from './b.ts'
    export { c } from '../c.ts'
    const d = await import('#lib/d.ts')
    import 'kysely'`
  expect(importsIn(text, 'lib/people/any.ts')).toEqual(['lib/people/a.ts', 'lib/c.ts', 'lib/d.ts'])
})
