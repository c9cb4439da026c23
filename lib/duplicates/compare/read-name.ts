/** A name as compared: without titles and letters after it, and with a suffix such as Jnr read as a number. */
export type ReadName = { given: string[]; surname: string[]; rank: number | undefined }

const titles = new Set('mr mrs ms miss mx dr doctor prof professor rev revd reverend sir dame lord lady'.split(' '))

const letters = new Set(
  'mbe obe cbe kbe dbe bem qc kc phd dphil md mbbs mbchb bsc msc ba ma mba llb llm bed pgce frcs frcp mrcgp rgn rn jp mp esq'.split(
    ' ',
  ),
)

const ranks = new Map(
  Object.entries({
    snr: 1,
    sr: 1,
    senior: 1,
    i: 1,
    jnr: 2,
    jr: 2,
    junior: 2,
    ii: 2,
    iii: 3,
    iv: 4,
    '2nd': 2,
    '3rd': 3,
  }),
)

const roleWords = new Set(
  `office reception accounts account department dept team teacher school college enquiries admin administration
  administrator bookings training finance manager head hr payroll desk support info secretary`.split(/\s+/),
)

/** Reads the folded words of first and last name. A desk or role (School Office) has no name. */
export function readName(first: string[], last: string[]): ReadName {
  const all = [...first, ...last]
  if (all.length > 1 && all.every((word) => roleWords.has(word))) return { given: [], surname: [], rank: undefined }

  const given = withoutRank(withoutTitles(first))
  const surname = withoutRank(withoutLetters(withoutTitles(last)))
  return { given: given.words, surname: surname.words, rank: surname.rank ?? given.rank }
}

/** The last word of a name stays, since somebody may be called Lord or Ma. */
function withoutTitles(words: string[]): string[] {
  const at = words.findIndex((word) => !titles.has(word))
  return at < 0 ? words.slice(-1) : words.slice(at)
}

function withoutLetters(words: string[]): string[] {
  const last = words.findLastIndex((word) => !letters.has(word))
  return last < 0 ? words.slice(0, 1) : words.slice(0, last + 1)
}

function withoutRank(words: string[]): { words: string[]; rank: number | undefined } {
  const rank = words.length > 1 ? ranks.get(words.at(-1) ?? '') : undefined
  return rank === undefined ? { words, rank } : { words: words.slice(0, -1), rank }
}

const roleMailboxes = new Set(
  `office info admin administration enquiries enquiry accounts account reception bookings booking training hr contact
  hello mail team finance payroll sales support school secretary manager postmaster headteacher head noreply
  customerservice customerservices help helpdesk invoices purchasing`.split(/\s+/),
)

/** Whether the part before the @ names a desk rather than a person. */
export function isRoleMailbox(local: string): boolean {
  return roleMailboxes.has(local)
}
