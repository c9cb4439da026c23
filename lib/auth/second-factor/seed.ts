import { type Keyring, open, seal } from '../../privacy/vault/vault.ts'

const placeOf = (userId: string) => ({ table: 'second_factors', column: 'seed', rowId: userId })

export function sealSeed(keyring: Keyring, userId: string, seed: string): Buffer {
  return seal(keyring, placeOf(userId), seed)
}

/** Opens a sealed seed. Throws LockedValue when no key opens it. */
export function openSeed(keyring: Keyring, userId: string, sealed: Buffer): string {
  return open(keyring, placeOf(userId), sealed)
}
