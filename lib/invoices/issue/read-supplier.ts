import type { Db } from '../../db/types.ts'
import { type Company, readCompany } from '../../settings/company/read-company.ts'
import { readSetting } from '../../settings/read-setting.ts'
import { daysToPay } from '../settings/number-settings.ts'
import { readRegistration } from '../settings/vat-settings.ts'

export type Supplier = {
  company: Company
  registration: Awaited<ReturnType<typeof readRegistration>>
  daysToPay: number
}

/** Our company as a document shows it now. Undefined without an address, or if registered for VAT without a number. */
export async function readSupplier(db: Db): Promise<Supplier | undefined> {
  const company = await readCompany(db)
  const registration = await readRegistration(db)
  const isComplete = company.address.length > 0 && (!registration.isRegistered || registration.number !== '')
  return isComplete ? { company, registration, daysToPay: await readSetting(db, daysToPay) } : undefined
}
