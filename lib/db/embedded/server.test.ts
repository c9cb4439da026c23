import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeScratchFolder } from '../../testing/scratch-folder.ts'
import { ownerUrlOf, readPostmaster } from './postmaster.ts'
import { findRunningUrl, joinServer, leaveServer, throwAway } from './server.ts'

let folder: string

beforeEach(() => {
  folder = makeScratchFolder('server')
})

afterEach(async () => {
  await leaveServer(folder)
  rmSync(folder, { recursive: true, force: true })
})

test('joinServer starts a killed server again on its old port, with everything committed', async () => {
  const { url, ownerUrl } = await joinServer(folder, 'secret')
  await run(ownerUrl, 'create table kept (word text)')
  await run(url, "insert into kept values ('here')")

  process.kill(Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  const again = await joinServer(folder, 'secret')

  expect(again).toEqual({ url, ownerUrl, isNew: false })
  expect(await run(url, 'select word from kept')).toEqual([{ word: 'here' }])
})

test('joinServer starts over when a set-up was killed half way', async () => {
  const half = join(folder, `data-in-the-making-${process.pid}`)
  mkdirSync(half)
  writeFileSync(join(half, 'PG_VERSION'), '18')
  const { url, isNew } = await joinServer(folder, 'secret', throwAway)
  expect(isNew).toBe(true)
  expect(await run(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('each folder has a server of its own', async () => {
  const other = makeScratchFolder('server')
  const [one, two] = await Promise.all([joinServer(folder, 'a', throwAway), joinServer(other, 'b', throwAway)])

  expect(one.url).not.toBe(two.url)
  await leaveServer(other)
  expect(findRunningUrl(other, 'b')).toBeUndefined()
  expect(findRunningUrl(folder, 'a')).toBe(one.url)
  expect(readPostmaster(other)).toBeUndefined()
  expect(readPostmaster(folder)).toMatchObject({ port: Number(new URL(one.url).port), isReady: true })
  await expect(joinServer(folder, 'wrong')).rejects.toThrow('does not accept the password')
  expect(findRunningUrl(folder, 'a', { asOwner: true })).toBe(one.ownerUrl)
  expect(ownerUrlOf(folder, 'a', 'postgres')).toBe(one.ownerUrl.replace(/app$/, 'postgres'))
  rmSync(other, { recursive: true })
})

async function run(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}
