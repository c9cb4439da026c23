import type { ColumnValue, MergeableColumn } from '../../people/merging/mergeable-columns.ts'
import type { Snapshot } from '../../people/merging/read-snapshots.ts'
import type { SealedField } from '../../privacy/sealed/sealed-fields.ts'
import { type MergeField, mergeFields, unsaid } from './merge-fields.ts'

/** A record and the encrypted fields it has. The first of a list is the survivor. */
export type Weighed = Snapshot & { held: readonly SealedField[] }

/** One record's value of a field. For an encrypted field, only whether there is one. */
export type Candidate = {
  userId: string
  value: string | null
  isEmpty: boolean
  at: string
  source: string
}

export type WeighedField = MergeField & { candidates: Candidate[]; from: string; isByHand: boolean }

const teamRanks = ['Driver', 'Dispatcher', 'OpsManager']

/** Each field with every record's value and the record taken: the chosen one, otherwise by the field's rule. */
export function weighFields(records: readonly Weighed[], chosen: ReadonlyMap<string, string>): WeighedField[] {
  return mergeFields.map((field) => {
    const candidates = records.map((record) => candidateOf(field, record))
    const usual = pick(field, candidates)?.userId ?? records[0]?.id ?? ''
    const from = chosen.get(field.field) ?? usual
    return { ...field, candidates, from, isByHand: from !== usual }
  })
}

function candidateOf({ columns, sealed }: MergeField, record: Weighed): Candidate {
  const said = columns.filter((column) => isSaid(column, record.values[column]))
  const isHeld = sealed.some((name) => record.held.includes(name))
  const known = [...said, ...sealed].flatMap((name) => record.origins[name] ?? [])
  const latest = known.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0]
  const words = columns.map((column) => record.values[column]).filter((value) => typeof value === 'string')
  return {
    userId: record.id,
    value: sealed.length > 0 ? null : words.join(columns.includes('city') ? ', ' : ' ') || null,
    isEmpty: said.length === 0 && !isHeld,
    at: latest?.at ?? String(record.values.createdAt),
    source: latest?.source ?? 'record',
  }
}

function isSaid(column: MergeableColumn, value: ColumnValue): boolean {
  return value !== null && value !== unsaid[column]
}

function pick({ wins, sealed }: MergeField, candidates: readonly Candidate[]): Candidate | undefined {
  const [survivor] = candidates
  const full = candidates.filter(({ isEmpty }) => !isEmpty)
  switch (wins) {
    case 'survivor':
      return survivor?.isEmpty ? newest(full) : survivor
    case 'suspended':
      return candidates.find(({ value }) => value === 'suspended') ?? survivor
    case 'highest':
      return full.toSorted((one, other) => rank(other) - rank(one))[0]
    case 'newest': {
      const best = newest(full)
      return sealed.length === 0 && best?.value === survivor?.value ? survivor : best
    }
    default:
      return wins satisfies never
  }
}

/** Of two from the same moment, the earlier in the list, so the survivor's first. */
function newest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0]
}

function rank({ value }: Candidate): number {
  return teamRanks.indexOf(value ?? '')
}
