import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

const nobody = 65_534

/** A command with its arguments, and the user to run it as. */
type Command = { file: string; args: string[]; uid?: number; gid?: number }

/**
 * Runs a command as `nobody` when we are root, since PostgreSQL refuses root. Keeps one capability when a folder above
 * the binaries or the data is closed to others (0700).
 */
export function asUnprivileged(file: string, args: string[], mustReach: string[]): Command {
  if (process.getuid?.() !== 0) return { file, args }
  if (mustReach.every(nobodyReaches)) return { file, args, uid: nobody, gid: nobody }

  // no_setuid_fixup lets access(2) count the capability that is kept; exec drops all others.
  const drop = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  const keep = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { file: 'setpriv', args: [...drop, ...keep, file, ...args] }
}

/** Gives a file or folder to the user that PostgreSQL runs as. */
export function giveToUnprivileged(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, nobody, nobody)
}

function nobodyReaches(path: string): boolean {
  return spawnSync('test', ['-x', path], { uid: nobody, gid: nobody, cwd: '/' }).status === 0
}
