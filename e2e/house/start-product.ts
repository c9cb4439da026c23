import { rmSync, writeFileSync } from 'node:fs'
import type { FullConfig } from '@playwright/test'
import { makeScratchFolder } from '../../lib/testing/scratch-folder.ts'
import { demoPassword } from './cast.ts'
import { placeOfFolder } from './place-of-folder.ts'
import { startProduct } from './product.ts'

/** Starts the whole product as a new user would, with an empty data folder and its own port. */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const address = new URL(config.projects[0]?.use.baseURL ?? '')
  const dataDir = makeScratchFolder('e2e')
  writeFileSync(placeOfFolder(address.port), dataDir)
  const product = await startProduct({ dataDir, port: address.port, demo: '1', demoPassword })

  return async () => {
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(placeOfFolder(address.port), { force: true })
  }
}
