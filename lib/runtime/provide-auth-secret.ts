import { readSettings, setAuthSecret } from '../env.ts'
import { keepSecrets } from './secrets.ts'

/** Makes scripts sign with the secret of this installation if none is configured, as the web server does. */
export function provideAuthSecret(): void {
  const { AUTH_SECRET, DATA_DIR } = readSettings()
  if (!AUTH_SECRET) setAuthSecret(keepSecrets(DATA_DIR).authSecret)
}
