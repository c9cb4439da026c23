import { type SourceRecord, type SourceRecords, toSourceRecord } from './source-record.ts'
import { linesOf, textOf } from './text-of.ts'

/** One JSON object a line. Blank lines are not records; anything else that is no object is an unreadable one. */
export async function* readLines(file: string): SourceRecords {
  for await (const lines of linesOf(file)) {
    const records: SourceRecord[] = []
    for (const line of lines) {
      const text = textOf(line).trim()
      if (text !== '') records.push(toSourceRecord(text))
    }
    yield records
  }
}
