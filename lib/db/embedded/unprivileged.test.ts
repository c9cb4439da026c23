import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asUnprivileged, giveToUnprivileged } from './unprivileged.ts'

const isRoot = process.getuid?.() === 0
const us = process.getuid?.() ?? -1
const nobody = 65_534
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'react-fast-nobody-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** Runs `id -u` as the command says, with the folder out of reach for others or not. */
function whoRuns(mode: number) {
  chmodSync(folder, mode)
  const { file, args, uid, gid } = asUnprivileged('id', ['-u'], [folder])
  const identity = uid === undefined || gid === undefined ? {} : { uid, gid }
  const { stdout, stderr } = spawnSync(file, args, { ...identity, encoding: 'utf8', cwd: '/' })
  return `${stdout}${stderr}`.trim()
}

test('asUnprivileged runs a command as nobody under root, whether or not others reach the folder', () => {
  const expected = String(isRoot ? nobody : us)
  expect(whoRuns(0o755)).toBe(expected)
  expect(whoRuns(0o700)).toBe(expected)
})

test('asUnprivileged changes nothing for an ordinary user', () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  expect(asUnprivileged('id', ['-u'], [folder])).toEqual({ file: 'id', args: ['-u'] })
})

test('giveToUnprivileged gives a file to nobody under root, and leaves it to an ordinary user', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const asked = vi.spyOn(process, 'getuid').mockReturnValue(1000)
  giveToUnprivileged(file)
  expect(statSync(file).uid).toBe(us)

  asked.mockRestore()
  giveToUnprivileged(file)
  expect(statSync(file).uid).toBe(isRoot ? nobody : us)
})
