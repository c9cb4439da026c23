import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeScratchFolder } from '../../testing/scratch-folder.ts'
import { backUpServer } from './backup.ts'
import { restoreServer } from './restore.ts'
import { joinServer, leaveServer } from './server.ts'

let place: string

beforeEach(() => {
  place = makeScratchFolder('backup')
})

afterEach(async () => {
  for (const folder of ['live', 'second']) {
    if (existsSync(join(place, folder))) await leaveServer(join(place, folder))
  }
  rmSync(place, { recursive: true, force: true })
})

test('backUpServer copies everything committed before it began, while people write', async () => {
  const { ownerUrl: url } = await joinServer(join(place, 'live'), 'secret')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table kept as select generate_series(1, 50000) as number')

  const writing = client.query('insert into kept select generate_series(50001, 60000)')
  await backUpServer(join(place, 'live'), url, join(place, 'backup'))
  await writing
  await client.end()

  restoreServer(join(place, 'second'), join(place, 'backup'))
  const second = await joinServer(join(place, 'second'), 'secret')
  const restored = new pg.Client({ connectionString: second.ownerUrl })
  await restored.connect()
  const { rows } = await restored.query('select count(*)::int as count from kept where number <= 50000')
  await restored.end()
  expect(rows).toEqual([{ count: 50_000 }])
})

test('restoreServer refuses an unfinished backup and a running database; backUpServer refuses a folder in use', async () => {
  expect(() => restoreServer(join(place, 'live'), place)).toThrow('not a finished backup')

  const { ownerUrl: url } = await joinServer(join(place, 'live'), 'secret')
  await backUpServer(join(place, 'live'), url, join(place, 'backup'))
  expect(() => restoreServer(join(place, 'live'), join(place, 'backup'))).toThrow('is running')
  await expect(backUpServer(join(place, 'live'), url, join(place, 'backup'))).rejects.toThrow('not empty')
})
