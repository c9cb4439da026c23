import { readSignedId, signId } from '../privacy/vault/signed-id.ts'
import type { Keyring } from '../privacy/vault/vault.ts'

/** The last part of the link with which a reader stops reminders. */
export function stopToken(keyring: Keyring, userId: string): string {
  return signId(keyring, userId, { purpose: 'stop reminders' })
}

/** The person whose reminders the link stops; undefined if we did not issue it. */
export function readStopToken(keyring: Keyring, token: string): string | undefined {
  return readSignedId(keyring, token, { purpose: 'stop reminders' })
}
