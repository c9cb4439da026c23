import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locateBinaries } from './binaries.ts'

test('locateBinaries finds a PostgreSQL that runs, with every symlink of its libraries', () => {
  const root = locateBinaries()
  const { stdout } = spawnSync(join(root, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })
  expect(stdout).toMatch(/^postgres \(PostgreSQL\) 18/)

  const libraries = readdirSync(join(root, 'lib')).map((file) => join(root, 'lib', file))
  const links = libraries.filter((file) => lstatSync(file).isSymbolicLink())
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((link) => !existsSync(link))).toEqual([])
})

test('locateBinaries says what to do on a processor that has none', () => {
  expect(() => locateBinaries('mips')).toThrow('Set DATABASE_URL')
})
