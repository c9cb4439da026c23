import { Refusal } from '../../core/refusal.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { normaliseText } from '../../people/contact/normalise-name.ts'
import { normalisePhone } from '../../people/contact/normalise-phone.ts'
import type { Person } from '../compare/traits.ts'
import { readCsv } from './read-csv.ts'
import { readDate } from './read-date.ts'
import { bareName, fieldNames, recogniseColumns } from './recognise-columns.ts'

export type Labelled = {
  people: Omit<Person, 'id' | 'role'>[]
  /** The true person of each record by position; undefined if the file does not say. */
  truth: (string | undefined)[]
  /** Column of the file → field it was read as. */
  mapping: Record<string, string>
}

/** Reads a labelled file. Throws a Refusal if no column says which records belong together. */
export function readLabelled(text: string, map: Record<string, string>, truthColumn: string | undefined): Labelled {
  const { columns, rows } = readCsv(text)
  const truth = findTruth(columns, rows, truthColumn)
  const mapping = recogniseColumns(
    columns.filter((name) => name !== truth),
    map,
  )
  if (Object.keys(mapping).length === 0)
    throw new Refusal(
      `No column is known by its name. Say what they mean with --map; fields: ${fieldNames.join(', ')}.`,
    )

  return {
    mapping,
    people: rows.map((row) => readPerson(row, mapping)),
    truth: rows.map((row) => clusterOf(row[truth])),
  }
}

const usualTruths = ['cluster', 'clusterid', 'recid', 'entityid', 'personid', 'truth', 'label', 'groupid']

/** The given column, otherwise the first usual one in which records share a value. */
function findTruth(columns: string[], rows: Record<string, string>[], wanted: string | undefined): string {
  const names = wanted === undefined ? usualTruths : [bareName(wanted)]
  const exact = columns.filter((column) => column === wanted)
  const found = [...exact, ...names.flatMap((name) => columns.filter((column) => bareName(column) === name))]
  const [first] = found
  if (first !== undefined) return found.find((column) => isShared(column, rows)) ?? first
  throw new Refusal(
    `${wanted === undefined ? 'No column says which records belong together' : `The file has no column ${wanted}`}. ` +
      `Name one with --truth COLUMN. Columns found: ${columns.filter((name) => name !== '').join(', ')}.`,
  )
}

function isShared(column: string, rows: Record<string, string>[]): boolean {
  const clusters = rows.flatMap((row) => clusterOf(row[column]) ?? [])
  return new Set(clusters).size < clusters.length
}

/** FEBRL names records rec-12-org, rec-12-dup-0 and so on; any other value is the name of the cluster itself. */
function clusterOf(value: string | undefined): string | undefined {
  if (!value) return undefined
  return /^(rec-\d+)-(?:org|dup-\d+)$/.exec(value)?.[1] ?? value
}

function readPerson(row: Record<string, string>, mapping: Record<string, string>): Omit<Person, 'id' | 'role'> {
  const read = (field: string) =>
    Object.entries(mapping).flatMap(([column, target]) => (target === field ? (normaliseText(row[column]) ?? []) : []))
  const one = (field: string) => read(field).join(' ') || null
  const [phone, secondPhone] = read('phone').map((typed) => normalisePhone(typed)?.number ?? null)
  const mobile = read('mobile').map((typed) => normalisePhone(typed)?.number ?? null)[0]
  const name = readName(one('fullName'))
  const email = normaliseEmail(read('email')[0])

  return {
    firstName: one('firstName') ?? name.firstName,
    lastName: one('lastName') ?? name.lastName,
    email: email.kind === 'valid' ? email.email : null,
    phone: phone ?? null,
    mobile: mobile ?? secondPhone ?? null,
    addressLine1: [one('houseNumber'), one('addressLine1')].filter((part) => part !== null).join(' ') || null,
    addressLine2: one('addressLine2'),
    city: one('city'),
    county: one('county'),
    postcode: one('postcode'),
    companyName: one('companyName'),
    dateOfBirth: readDate(read('dateOfBirth')[0] ?? null),
  }
}

function readName(whole: string | null): { firstName: string | null; lastName: string | null } {
  const space = whole?.lastIndexOf(' ') ?? -1
  if (!whole || space < 0) return { firstName: null, lastName: whole }
  return { firstName: whole.slice(0, space), lastName: whole.slice(space + 1) }
}
