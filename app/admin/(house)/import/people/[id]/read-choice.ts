import { Refusal } from '#lib/core/refusal.ts'
import type { Chosen, KeptFile } from '#lib/imports/people/kept/find-people-file.ts'
import type { Columns } from '#lib/imports/people/recognise-columns.ts'
import { chooseColumns, guessColumns } from '#lib/imports/people/recognise-columns.ts'
import { chosenColumns } from '../chosen-columns.ts'

type Choice = { chosen: Chosen; columns: Columns; fault?: never } | { chosen: Chosen; fault: string }

/** The field of each column: from the address, otherwise from the last import, otherwise from its name. */
export function readChoice({ table: { header }, chosen: kept }: KeptFile, asked: unknown): Choice {
  const given = asked === undefined ? undefined : chosenColumns.parse([asked].flat().map(String))
  const chosen = given ?? kept ?? guessOf(header)
  try {
    return { chosen, columns: chooseColumns(chosen.slice(0, header.length)) }
  } catch (error) {
    if (error instanceof Refusal) return { chosen, fault: error.message }
    throw error
  }
}

function guessOf(header: string[]): Chosen {
  const fields = new Map([...guessColumns(header)].map(([field, place]) => [place, field]))
  return header.map((_name, place) => fields.get(place) ?? null)
}
