const whole = new Intl.NumberFormat('en-GB')

type Read = { read?: number | undefined; news?: number | undefined }

/** "Nothing new: all 1,204 rows are already here", for a source that was imported before; undefined for any other. */
export function sayNothingNew({ read = 0, news }: Read): string | undefined {
  if (news !== 0 || read === 0) return undefined
  return read === 1
    ? 'Nothing new: its one row is already here'
    : `Nothing new: all ${whole.format(read)} rows are already here`
}

type People = { read?: number; usersCreated?: number; duplicates?: number; invalid?: number }

/** The sentence for a file of people of whom none would be added. Counts unusable rows separately. */
export function sayNobodyNew({ read = 0, usersCreated, duplicates = 0, invalid = 0 }: People): string | undefined {
  if (usersCreated !== 0 || read === 0 || duplicates === 0) return undefined
  if (invalid === 0)
    return read === 1
      ? 'Nothing new: its one person is already on record'
      : `Nothing new: all ${whole.format(read)} people are already on record`
  return `Nobody new: ${whole.format(duplicates)} already on record, ${whole.format(invalid)} not usable`
}
