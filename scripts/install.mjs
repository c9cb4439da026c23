// Runs on any version of Node before anything is installed: plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.installed-lock')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) install()

function install() {
  process.stdout.write('Installing what package-lock.json lists …\n')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const ran = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })

  if (ran.status !== 0) {
    process.stderr.write('npm ci failed; its message is above. Nothing was started.\n')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
