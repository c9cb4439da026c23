import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { systemActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { importPeople } from '../imports/people/import-people.ts'
import { openPeopleFile } from '../imports/people/read-people-file.ts'

/** Two people, with the marks of a spreadsheet: semicolons, quotes, blanks and words for nothing. */
export const twoPeople = [
  'First Name;Surname;Email;Phone 1;Mobile;Company;Address;Town;County;Postal;Marketing consent',
  ' Zoë ;Lee;ZOE@Acme.example;0113 496 0000;07400 123 456;Acme;"1 High Street; Rear";Leeds;West Yorkshire;LS1 4AP;yes',
  'Bob;N/A;bob@acme.example;;;;;;;;yes',
].join('\r\n')

/** A file with this content, removed after the test. */
export function scratchFile(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

/** A CSV file of people with this content, opened as the command opens it. */
export function openPeople(content: string | Buffer, map: Record<string, string> = {}) {
  return openPeopleFile(scratchFile('people.csv', content), map)
}

/** Imports them. */
export async function loadPeople(db: Db, content: string | Buffer, map?: Record<string, string>) {
  return importPeople(db, { file: await openPeople(content, map), actor: systemActor('import') })
}
