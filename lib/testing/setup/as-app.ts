import { appPassword, appRole } from '../../db/embedded/provide-app-role.ts'

/** A test database's URL for the role the product works with, instead of for its owner. */
export function asApp(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  return Object.assign(url, { username: appRole, password: appPassword(url.password) }).href
}
