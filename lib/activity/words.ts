/** A group of activity kinds with their labels, for the filter. Several domains may share a group. */
export type ActivityGroup = { group: string; label: string; kinds: Readonly<Record<string, string>> }

/** The kinds of a declaration, for a domain to add to `ActivityKinds`. */
export type KindsOf<Groups extends readonly ActivityGroup[]> = Record<KeysOf<Groups[number]['kinds']>, string>

type KeysOf<Kinds> = Kinds extends unknown ? keyof Kinds : never

export type ActivityWords = {
  /** The groups by label, each with its kinds. */
  groups: readonly { name: string; label: string; kinds: readonly string[] }[]
  /** "booking.cancelled" → "Booking cancelled". A kind without words is spelled out. */
  labelOf: (kind: string) => string
  /** The kinds of a group; any other word stands for itself. */
  kindsOf: (asked: string) => readonly string[]
}

/** Joins the groups of all domains. Domains that share a group must give it the same label. */
export function joinWords(declared: readonly ActivityGroup[]): ActivityWords {
  const labels = new Map(declared.map(({ group, label }) => [group, label]))
  const words = new Map(declared.flatMap(({ kinds }) => Object.entries(kinds)))
  const groups = [...labels]
    .map(([name, label]) => ({ name, label, kinds: kindsIn(declared, name) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))

  return {
    groups,
    labelOf: (kind) => words.get(kind) ?? spellOut(kind),
    kindsOf: (asked) => groups.find(({ name }) => name === asked)?.kinds ?? [asked],
  }
}

function kindsIn(declared: readonly ActivityGroup[], name: string): string[] {
  return declared.filter(({ group }) => group === name).flatMap(({ kinds }) => Object.keys(kinds))
}

function spellOut(kind: string): string {
  const spelled = kind.replace('.', ' ').replaceAll('_', ' ')
  return spelled.charAt(0).toUpperCase() + spelled.slice(1)
}
