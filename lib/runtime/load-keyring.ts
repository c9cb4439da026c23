import { readSettings } from '../env.ts'
import { type Keyring, parseKeyring } from '../privacy/vault/vault.ts'
import { keepSecrets } from './secrets.ts'

/** The keys that seal personal data: those configured, otherwise those this installation generated. */
export function loadKeyring(): Keyring {
  const { ENCRYPTION_KEYS, DATA_DIR } = readSettings()
  return parseKeyring(ENCRYPTION_KEYS ?? keepSecrets(DATA_DIR).encryptionKeys)
}
