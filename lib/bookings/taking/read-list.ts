import type { SeatName } from '../seats/schemas.ts'
import { type ListField, readHeadings } from './read-headings.ts'
import { readPerson } from './read-person.ts'
import { type Line, splitCells } from './split-cells.ts'

/** A person read from a line of a pasted list. */
export type ListedSeat = SeatName & { line: number }

/** What was read of a pasted list, and everything that was left out. */
export type ReadList = {
  seats: ListedSeat[]
  /** Lines that could not be read, each with a sentence. */
  faults: { line: number; sentence: string }[]
  /** What was left out on purpose, each in a sentence: the line of headings, and columns that are not used. */
  notes: string[]
}

/** Reads people pasted from a spreadsheet or an email, with or without headings. Works in the browser too. */
export function readList(pasted: string): ReadList {
  const [first, ...others] = splitCells(pasted)
  const headings = first && readHeadings(first.cells)
  const lines = headings ? others : splitCells(pasted, { keepsNames: true })
  const read = lines.map((line) => readLine(line, headings))
  return {
    seats: read.flatMap(({ seat }) => seat ?? []),
    faults: read.flatMap(({ fault }) => fault ?? []),
    notes: first && headings ? tellHeadings(first, headings) : [],
  }
}

function readLine({ number, text, cells }: Line, headings: (ListField | undefined)[] | undefined) {
  const read = readPerson(cells, headings)
  if (typeof read !== 'string') return { seat: { ...read, line: number } }
  return { fault: { line: number, sentence: `Line ${number}, “${shortened(text)}”: ${read}` } }
}

function tellHeadings({ number, cells }: Line, headings: (ListField | undefined)[]): string[] {
  const unused = cells.filter((cell, place) => cell !== '' && headings[place] === undefined)
  return [`Line ${number} was read as headings.`, ...(unused.length > 0 ? [`Not used: ${unused.join(', ')}.`] : [])]
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
