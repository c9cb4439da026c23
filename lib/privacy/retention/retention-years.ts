import { z } from 'zod'
import type { Db } from '../../db/types.ts'
import { readTogether } from '../../settings/read-setting.ts'
import { defineSetting, type SettingGroup } from '../../settings/setting.ts'

const years = z.int('Enter a whole number of years.').min(1, 'At least 1 year.').max(40, 'At most 40 years.')

export const registerYears = defineSetting({
  key: 'registerYears',
  title: 'Registers',
  help: 'Years after the course for which a register keeps names. A change applies from the coming night.',
  field: { kind: 'number', unit: 'years' },
  schema: years,
  default: 6,
  may: 'privacy.manage',
  activity: 'retention.changed',
  says: (value) => `Registers keep names for ${inYears(value)}`,
})

export const certificateYears = defineSetting({
  key: 'certificateYears',
  title: 'Certificates',
  help: 'Years after its end for which a certificate keeps the name of its holder. A change applies from the coming night.',
  field: { kind: 'number', unit: 'years' },
  schema: years,
  default: 6,
  may: 'privacy.manage',
  activity: 'retention.changed',
  says: (value) => `Certificates keep names for ${inYears(value)} after they end`,
})

export const retentionGroup: SettingGroup = {
  name: 'retention',
  title: 'Retention periods',
  settings: [registerYears, certificateYears],
}

export type Kept = 'registers' | 'certificates'

/** For how many years registers, and certificates after they expire, keep names. */
export async function readRetentionYears(db: Db): Promise<Record<Kept, number>> {
  const at = await readTogether(db, [registerYears, certificateYears])
  return { registers: at(registerYears), certificates: at(certificateYears) }
}

function inYears(count: number): string {
  return count === 1 ? 'one year' : `${count} years`
}
