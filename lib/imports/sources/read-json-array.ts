import { type SourceRecord, type SourceRecords, toSourceRecord } from './source-record.ts'
import { bytesOf, textOf } from './text-of.ts'

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const opening = new Set([0x5b, 0x7b])
const closing = new Set([0x5d, 0x7d])

/** The elements of one JSON array, however long, each parsed alone; what a cut-off file ends with is an unreadable record. */
export async function* readJsonArray(file: string): SourceRecords {
  const scanner = new ElementScanner()
  for await (const bytes of bytesOf(file)) yield scanner.take(bytes)
  yield scanner.finish()
}

/** Finds where elements end without understanding them. */
class ElementScanner {
  #rest = Buffer.alloc(0)
  #at = 0
  #depth = 0
  #isText = false
  #isEscaped = false

  take(chunk: Buffer): SourceRecord[] {
    const bytes = Buffer.concat([this.#rest, chunk])
    const records: SourceRecord[] = []
    let start = 0

    for (; this.#at < bytes.length; this.#at++) {
      const wasDepth = this.#depth
      if (!this.#step(bytes[this.#at] ?? 0)) continue
      const isStart = wasDepth === 0
      if (!isStart) records.push(...toRecords(bytes.subarray(start, this.#at)))
      start = this.#at + 1
    }
    this.#rest = Buffer.from(bytes.subarray(start))
    this.#at = this.#rest.length
    return records
  }

  finish(): SourceRecord[] {
    return toRecords(this.#rest)
  }

  /** True at the array's own brackets and at the commas between its elements. */
  #step(byte: number): boolean {
    if (this.#isText) {
      if (this.#isEscaped) this.#isEscaped = false
      else if (byte === backslash) this.#isEscaped = true
      else if (byte === quote) this.#isText = false
      return false
    }
    if (byte === quote) this.#isText = true
    else if (opening.has(byte)) return this.#depth++ === 0
    else if (closing.has(byte)) return --this.#depth === 0
    return byte === comma && this.#depth === 1
  }
}

function toRecords(bytes: Buffer): SourceRecord[] {
  const text = textOf(bytes).trim()
  return text === '' ? [] : [toSourceRecord(text)]
}
