import { readSettings } from '../../env.ts'
import { keepSecrets } from './secrets.ts'
import { type Keyring, parseKeyring } from './vault.ts'

/** The keys that seal personal data: those configured, otherwise those this installation generated. */
export function loadKeyring(): Keyring {
  const { ENCRYPTION_KEYS, DATA_DIR } = readSettings()
  return parseKeyring(ENCRYPTION_KEYS ?? keepSecrets(DATA_DIR).encryptionKeys)
}
