import type { Db } from '../../db/types.ts'
import { readTogether } from '../../settings/read-setting.ts'
import type { GroupDiscount } from '../rules.ts'
import { groupPercent, groupSize } from './booking-settings.ts'

/** The group discount that the company grants now. */
export async function readGroupDiscount(db: Db): Promise<GroupDiscount> {
  const at = await readTogether(db, [groupSize, groupPercent])
  return { from: at(groupSize), percent: at(groupPercent) }
}
