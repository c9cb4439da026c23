import type { Trx } from '../../db/types.ts'

/** Deletes these people's medical notes and dietary needs from the vault. */
export async function dropHealth(trx: Trx, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  await trx
    .updateTable('userSensitive')
    .set({ medicalNotes: null, dietaryRequirements: null })
    .where('userId', 'in', userIds)
    .execute()
}
