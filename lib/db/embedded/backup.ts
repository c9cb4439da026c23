import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'

const transient = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label'])
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_subtrans',
])
const slot = 'react_fast_backup'

/**
 * Copies the running cluster in `folder` into `target`/data, consistent as of the end of the copy. This is PostgreSQL's
 * low-level base backup: start, copy, stop, then copy the log written in the meantime.
 */
export async function backUpServer(folder: string, url: string, target: string): Promise<void> {
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty.`)
  const from = join(resolve(folder), 'data')
  const to = join(resolve(target), 'data')
  mkdirSync(target, { recursive: true, mode: 0o700 })

  // One connection for the whole backup: PostgreSQL ends it when the connection closes.
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ first: string }>(
      `select pg_walfile_name(pg_backup_start('react-fast', true)) as first
       from pg_create_physical_replication_slot('${slot}', true, true)`,
    )
    copyFolder(from, to)
    await finish(client, from, to, rows[0]?.first ?? '')
  } catch (error) {
    rmSync(to, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function finish(client: pg.Client, from: string, to: string, first: string): Promise<void> {
  const { rows } = await client.query<{ label: string; last: string }>(
    'select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)',
  )
  const stopped = rows[0]
  if (!stopped) throw new Error('PostgreSQL did not end the backup.')

  writeFileSync(join(to, 'backup_label'), stopped.label)
  for (const segment of readdirSync(join(from, 'pg_wal'))) {
    if (/^[0-9A-F]{24}$/.test(segment) && segment >= first && segment <= stopped.last) {
      copyFileSync(join(from, 'pg_wal', segment), join(to, 'pg_wal', segment))
    }
  }
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 })

  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)]
    if (transient.has(entry.name)) continue
    if (entry.isDirectory() && emptied.has(entry.name)) mkdirSync(copy)
    else if (entry.isDirectory()) copyFolder(source, copy)
    else copyUnlessGone(source, copy)
  }
}

// A file may vanish while the server works; replaying the log accounts for it.
function copyUnlessGone(source: string, copy: string): void {
  try {
    copyFileSync(source, copy)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
