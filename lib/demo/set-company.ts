import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { vatNumber, vatRegistered } from '../invoices/settings/vat-settings.ts'
import { changeSetting } from '../settings/change-setting.ts'
import {
  bankAccount,
  bankName,
  bankSortCode,
  companyAddress,
  companyEmail,
  companyNumber,
  companyPhone,
} from '../settings/company/company-settings.ts'

/** Sets the details that the demo company's invoices show. */
export async function setCompany(trx: Trx, actor: Actor, now: Date): Promise<void> {
  await changeSetting(trx, actor, { setting: companyAddress, value: '14 Canal Wharf\nLeeds\nLS11 5PS' }, now)
  await changeSetting(trx, actor, { setting: companyPhone, value: '0113 496 0182' }, now)
  await changeSetting(trx, actor, { setting: companyEmail, value: 'accounts@demo.example' }, now)
  await changeSetting(trx, actor, { setting: companyNumber, value: '09999999' }, now)
  await changeSetting(trx, actor, { setting: bankName, value: 'Aire Bank' }, now)
  await changeSetting(trx, actor, { setting: bankSortCode, value: '00-00-00' }, now)
  await changeSetting(trx, actor, { setting: bankAccount, value: '12345678' }, now)
  await changeSetting(trx, actor, { setting: vatNumber, value: 'GB 999 9999 73' }, now)
  await changeSetting(trx, actor, { setting: vatRegistered, value: true }, now)
}
