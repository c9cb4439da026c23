import { closeSync, openSync, writeSync } from 'node:fs'
import { systemActor } from '../../lib/core/actor.ts'
import { Refusal } from '../../lib/core/refusal.ts'
import { inTransaction } from '../../lib/db/transaction.ts'
import type { Db } from '../../lib/db/types.ts'
import { importPeople, rehearsePeople } from '../../lib/imports/people/import-people.ts'
import type { JudgedRow } from '../../lib/imports/people/judge-rows.ts'
import { openPeopleFile, rawOf } from '../../lib/imports/people/read-people-file.ts'
import { undoPeopleRun } from '../../lib/imports/people/undo-people-run.ts'
import { undoLimits } from '../../lib/imports/undo/rehearse-undo.ts'
import { loadKeyring } from '../../lib/privacy/vault/load-keyring.ts'
import { withCurrentDatabase } from '../../lib/runtime/with-database.ts'
import { readMap } from './read-map.ts'
import { describeImport } from './report.ts'

type PeopleArguments = {
  file: string | undefined
  map: string[]
  apply: boolean
  json: boolean
  errors?: string | undefined
  undo?: string | undefined
  usage: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const rowsShown = 5

/** Runs the command and returns the text to print. */
export function runPeopleImport({ undo, file, usage, ...given }: PeopleArguments): Promise<string> {
  if (undo !== undefined) return withCurrentDatabase((db) => takeBack(db, undo))
  if (!file) throw new Refusal(usage)
  return withCurrentDatabase((db) => importFile(db, file, given))
}

async function importFile(
  db: Db,
  location: string,
  { map, apply, json, errors }: Pick<PeopleArguments, 'map' | 'apply' | 'json' | 'errors'>,
): Promise<string> {
  const file = await openPeopleFile(location, readMap(map))

  const preview: JudgedRow[] = []
  const errorFile = errors === undefined ? undefined : openSync(errors, 'w', 0o600)
  const onRows = (rows: JudgedRow[]) => {
    preview.push(...rows.slice(0, rowsShown - preview.length))
    if (errorFile !== undefined) writeSync(errorFile, rows.map((row) => errorLine(row, file.header)).join(''))
  }
  const rehearsed = await rehearsePeople(db, { file, onRows })
  if (errorFile !== undefined) closeSync(errorFile)
  if (!apply) return describeImport(file, { runId: null, numbers: rehearsed, preview, json })

  const applied = await importPeople(db, { file, actor: systemActor('import') })
  return describeImport(file, { ...applied, preview, json })
}

function errorLine(row: JudgedRow, header: string[]): string {
  if (row.verdict !== 'invalid') return ''
  return `${JSON.stringify({ _row: row.number, _reasons: row.reasons, _raw: rawOf(row, header) })}\n`
}

async function takeBack(db: Db, runId: string): Promise<string> {
  if (!uuid.test(runId)) throw new Refusal('There is no such import run.')
  const work = { runId, keyring: loadKeyring() }
  const report = await inTransaction(db, (trx) => undoPeopleRun(trx, systemActor('import'), work), undoLimits)
  const { restored, kept, cannot, details } = report
  const lines = [
    `${restored} restored, ${kept + cannot} kept because edited or used since`,
    ...details.map(
      ({ what, id, outcome }) => `  kept because ${outcome === 'kept' ? 'edited' : 'used'} since: ${what} ${id}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
