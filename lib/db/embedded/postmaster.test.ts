import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPostmaster } from './postmaster.ts'

test('readPostmaster does not take another program for the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'react-fast-postmaster-'))
  expect(readPostmaster(folder)).toBeUndefined()
  mkdirSync(join(folder, 'data'))
  for (const pid of [process.pid, 0, 4_194_305]) {
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${pid}\n/data\n0\n5432\n\n127.0.0.1\n0\nready\n`)
    expect(readPostmaster(folder)).toBeUndefined()
  }
  rmSync(folder, { recursive: true })
})
