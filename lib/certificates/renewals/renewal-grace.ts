import { addMonths, type PlainDate } from '../../core/plain-date.ts'
import { defineSetting, type SettingGroup } from '../../settings/setting.ts'
import { wholeNumber } from '../../settings/whole-number.ts'

export const renewalGrace = defineSetting({
  key: 'renewalGrace',
  title: 'Requalification',
  help: 'Months after the end of a certificate in which the shorter course still renews it. Reminders say until when.',
  field: { kind: 'number', unit: 'months' },
  schema: wholeNumber(0, 24),
  default: 1,
  may: 'settings.manage',
  says: (months) => `Requalification up to ${months} ${months === 1 ? 'month' : 'months'} after the end`,
})

export const renewalGroup: SettingGroup = {
  name: 'renewals',
  title: 'Renewals',
  settings: [renewalGrace],
}

/** The last day on which the shorter course renews a certificate. */
export function lastRenewalDay(expiresOn: PlainDate, graceMonths: number): PlainDate {
  return addMonths(expiresOn, graceMonths)
}
