import { readSettings, setAuthSecret } from '../env.ts'
import { keepSecrets } from '../privacy/vault/secrets.ts'

/** Gives scripts this installation's secret when none is configured, so that they sign like the web server. */
export function provideAuthSecret(): void {
  const { AUTH_SECRET, DATA_DIR } = readSettings()
  if (!AUTH_SECRET) setAuthSecret(keepSecrets(DATA_DIR).authSecret)
}
