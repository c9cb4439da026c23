import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRunningUrl, joinServer, leaveServer } from '../../lib/db/embedded/server.ts'
import { readSettings } from '../../lib/env.ts'
import { keepSecrets } from '../../lib/privacy/vault/secrets.ts'

const pollMilliseconds = 250

export type ServingDatabase = {
  url: string
  /** The URL for migrations; equal to `url` when only one is configured. */
  ownerUrl: string
  isEmbedded: boolean
  /** Restarts an embedded server whenever it is gone, until `leave`. */
  watch(onMoved: (url: string) => void): Promise<void>
  leave(): Promise<void>
}

/** Opens the configured database, or starts or joins the embedded one. */
export async function openServingDatabase(): Promise<ServingDatabase> {
  const { DATABASE_URL, DATA_DIR } = readSettings()
  const folder = join(DATA_DIR, 'postgres')
  if (DATABASE_URL) {
    return {
      url: DATABASE_URL,
      ownerUrl: DATABASE_URL,
      isEmbedded: false,
      watch: async () => undefined,
      // The URL may belong to an embedded server whose other processes were killed.
      leave: () => leaveServer(folder),
    }
  }

  const password = keepSecrets(DATA_DIR).databasePassword
  const { url, ownerUrl } = await joinServer(folder, password)
  let isWatching = true

  return {
    url,
    ownerUrl,
    isEmbedded: true,
    async watch(onMoved) {
      while (isWatching) {
        await sleep(pollMilliseconds)
        if (!isWatching || findRunningUrl(folder, password)) continue
        process.stderr.write('The database is gone; starting it again …\n')
        const again = await joinServer(folder, password)
        if (again.url !== url) onMoved(again.url)
      }
    },
    async leave() {
      isWatching = false
      await leaveServer(folder)
    },
  }
}
