import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

const nobody = 65_534

/** A command line as the operating system wants it, with the user it runs as. */
type Command = { file: string; args: string[]; uid?: number; gid?: number }

/**
 * PostgreSQL refuses to run as root. Under root the command runs as `nobody`; where a folder above the
 * binaries or the data is closed to others (0700), it also keeps the one capability that walks through.
 */
export function asUnprivileged(file: string, args: string[], mustReach: string[]): Command {
  if (process.getuid?.() !== 0) return { file, args }
  if (mustReach.every(nobodyReaches)) return { file, args, uid: nobody, gid: nobody }

  // no_setuid_fixup lets access(2) count that capability too; on exec everything but it is dropped.
  const drop = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  const keep = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { file: 'setpriv', args: [...drop, ...keep, file, ...args] }
}

/** Hands a file or folder to the user that PostgreSQL runs as. */
export function giveToUnprivileged(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, nobody, nobody)
}

function nobodyReaches(path: string): boolean {
  return spawnSync('test', ['-x', path], { uid: nobody, gid: nobody, cwd: '/' }).status === 0
}
