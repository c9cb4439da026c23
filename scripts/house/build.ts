import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { withFolderLock } from '../../lib/db/embedded/folder-lock.ts'
import { childEnvironment } from '../../lib/env.ts'

const root = join(import.meta.dirname, '..', '..')
const stamp = join(root, '.next', 'built-from')
const worker = join('public', 'sw.js')
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

export const nextCommand = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/** Builds the web application, unless the last build was made from exactly these files. */
export async function ensureBuild(): Promise<void> {
  await withFolderLock(join(root, 'node_modules', '.build-lock'), async () => {
    const now = fingerprint()
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return

    process.stdout.write('Building …\n')
    const env = childEnvironment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
    const built = spawnSync(process.execPath, [nextCommand, 'build'], { cwd: root, env, encoding: 'utf8' })
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`)
    bundleWorker()
    writeFileSync(stamp, now)
  })
}

/** Bundles the register's service worker with the list of files the build made. */
function bundleWorker(): void {
  const files = filesUnder(join('.next', 'static')).filter((file) => !file.endsWith('.map'))
  const buildFiles = files.map((file) => ({ url: file.replace('.next', '/_next'), revision: null }))
  buildSync({
    absWorkingDir: root,
    entryPoints: ['lib/offline/service-worker.ts'],
    outfile: worker,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { buildFiles: JSON.stringify(buildFiles), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    if (!file.endsWith('.test.ts') && file !== worker)
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
