import { rmSync } from 'node:fs'
import { joinServer, leaveServer, throwAway } from '../db/embedded/server.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase, openPool } from '../db/open-database.ts'
import { makeScratchFolder } from './scratch-folder.ts'

/** A migrated, empty database on a server of its own, removed when dropped; the URL is its owner's. */
export async function throwAwayDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const folder = makeScratchFolder('throw-away')
  const { ownerUrl: url } = await joinServer(folder, 'throw-away', throwAway)

  const db = openDatabase(openPool(url))
  await migrate(db)
  await db.destroy()

  return {
    url,
    async drop() {
      await leaveServer(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
