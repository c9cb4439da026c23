import { z } from 'zod'
import { type Keyring, open, type Place, seal } from '../privacy/vault/vault.ts'

const written = z.object({ bodyHtml: z.string(), bodyText: z.string() })

/** The whole letter, with its code or link. */
export type WholeLetter = z.output<typeof written>

export function sealLetter(keyring: Keyring, messageId: string, letter: WholeLetter): Buffer {
  return seal(keyring, placeOf(messageId), JSON.stringify(letter))
}

/** Opens the letter of a message. Throws LockedValue when no configured key opens it. */
export function openLetter(keyring: Keyring, messageId: string, sealed: Buffer): WholeLetter {
  return written.parse(JSON.parse(open(keyring, placeOf(messageId), sealed)))
}

function placeOf(rowId: string): Place {
  return { table: 'messages', column: 'sealed_letter', rowId }
}
