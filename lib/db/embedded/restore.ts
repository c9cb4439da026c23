import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPostmaster } from './postmaster.ts'
import { giveToUnprivileged } from './unprivileged.ts'

/** Replaces the stopped cluster in `folder` by a backup. Returns the path the old cluster was moved to, if there was one. */
export function restoreServer(folder: string, source: string): string | undefined {
  const root = resolve(folder)
  const data = join(root, 'data')
  const backup = join(resolve(source), 'data')
  if (!existsSync(join(backup, 'backup_label'))) throw new Error(`${source} is not a finished backup.`)
  if (readPostmaster(root)) throw new Error('The database is running. Stop npm start and every script first.')

  mkdirSync(root, { recursive: true })
  const aside = existsSync(data) ? `${data}-before-restore-${Date.now()}` : undefined
  if (aside) renameSync(data, aside)

  cpSync(backup, data, { recursive: true })
  chmodSync(data, 0o700)
  giveAway(data)
  return aside
}

function giveAway(path: string): void {
  giveToUnprivileged(path)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) giveAway(inner)
    else giveToUnprivileged(inner)
  }
}
