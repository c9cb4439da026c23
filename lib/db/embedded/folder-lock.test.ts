import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRunning, withFolderLock } from './folder-lock.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'react-fast-lock-'))
  file = join(folder, 'lock')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('withFolderLock lets one in at a time, and unlocks also after a failure', async () => {
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} in`)
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
    await new Promise((done) => setTimeout(done, 60))
    steps.push(`${name} out`)
    if (name === 'a') throw new Error('a failed')
  }
  const ran = await Promise.allSettled([withFolderLock(file, work('a')), withFolderLock(file, work('b'))])

  expect(ran.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(steps).toEqual(['a in', 'a out', 'b in', 'b out'])
  expect(existsSync(file)).toBe(false)
})

test('withFolderLock takes over the lock of a process that is gone', async () => {
  const { pid } = spawnSync('true')
  writeFileSync(file, String(pid))
  expect(await withFolderLock(file, async () => 'in')).toBe('in')
})

test('isRunning knows this process, one of another user, and none that never was', () => {
  expect([process.pid, 1].map(isRunning)).toEqual([true, true])
  expect([0, -1, Number.NaN, spawnSync('true').pid].map(isRunning)).toEqual([false, false, false, false])
})
