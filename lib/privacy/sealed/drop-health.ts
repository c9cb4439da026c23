import type { Trx } from '../../db/types.ts'

/** Takes the health words of these people out of the vault. */
export async function dropHealth(trx: Trx, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  await trx
    .updateTable('userSensitive')
    .set({ medicalNotes: null, dietaryRequirements: null })
    .where('userId', 'in', userIds)
    .execute()
}
