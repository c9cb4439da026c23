import type { Db } from '../../db/types.ts'
import type { ExportInput, ExportSection } from '../../privacy/personal-data.ts'
import { toSection } from '../../privacy/to-section.ts'
import { readWords } from '../notes/note-words.ts'

/** The record, its contact points, and the notes this reader may see; medical notes like sealed values. */
export async function exportOwnRecord(db: Db, input: ExportInput): Promise<ExportSection[]> {
  const record = await db
    .selectFrom('users')
    .select(['id', 'email', 'firstName', 'lastName', 'phone', 'mobile'])
    .select(['addressLine1', 'addressLine2', 'city', 'county', 'postcode', 'country'])
    .select(['companyName', 'companyRole', 'companyDepartment', 'vatNumber', 'customerType', 'status'])
    .select(['preferredContactMethod', 'marketingConsent', 'smsConsent', 'newsletterSubscribed'])
    .select(['totalBookings', 'totalSpent', 'firstBookingDate', 'lastBookingDate', 'createdAt', 'updatedAt'])
    .where('id', 'in', input.userIds)
    .orderBy('createdAt')
    .execute()
  const identities = await db
    .selectFrom('userIdentities')
    .select(['channel', 'externalId', 'handle', 'username', 'firstName', 'lastName', 'firstSeenAt', 'lastSeenAt'])
    .where('userId', 'in', input.userIds)
    .execute()
  return [
    toSection('record', 'Record', record),
    toSection('identities', 'Addresses and numbers', identities),
    toSection('notes', 'Notes', await readNotes(db, input)),
    ...(input.audience === 'office' ? [toSection('tags', 'Tags', await readTags(db, input))] : []),
  ]
}

async function readNotes(db: Db, { userIds, keyring, audience, withSealed }: ExportInput) {
  const rows = await db
    .selectFrom('userNotes')
    .select(['id', 'createdAt', 'noteType', 'noteContent', 'sealedContent', 'isInternal'])
    .where('userId', 'in', userIds)
    .where((row) => (audience === 'person' ? row('isInternal', '=', false) : row.lit(true)))
    .orderBy('createdAt')
    .execute()
  return rows
    .filter(({ noteType }) => withSealed || noteType !== 'medical')
    .map(({ createdAt, isInternal, ...note }) => ({
      createdAt,
      type: note.noteType,
      isInternal,
      content: readWords(note, note.id, keyring) ?? 'Locked: the key is missing',
    }))
}

function readTags(db: Db, { userIds }: ExportInput) {
  return db
    .selectFrom('userTags')
    .innerJoin('tags', 'tags.id', 'userTags.tagId')
    .select('tags.name')
    .where('userTags.userId', 'in', userIds)
    .execute()
}
