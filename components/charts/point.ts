import type { OfficeRoute } from '#lib/core/office-route.ts'

/** One figure of a chart and the rows it was counted from. */
export type Point = {
  /** In full: "March 2026". */
  label: string
  /** What stands under it: "Mar". */
  tick: string
  /** What it belongs to, such as its year; written once under the first of its group. */
  group?: string
  value: number
  href: OfficeRoute
}

/** Writes a value in full with what it counts: "14 bookings". */
export type Say = (value: number) => string

export type SeriesProps = {
  title: string
  points: Point[]
  say: Say
  /** What the points and their values are, as the heads of the table. */
  columns: [string, string]
  /** What is said while there is nothing to draw. */
  empty: string
  /** What a reader has to know of the figures. */
  note?: string
}

/** "March 2026: 14 bookings". */
export function nameOf({ label, value }: Point, say: Say): string {
  return `${label}: ${say(value)}`
}

/** The series in words. */
export function tableOf({ title, points, say, columns, note }: Omit<SeriesProps, 'empty'>) {
  const rows = points.map(({ label, value, href }) => ({ label, cells: [{ words: say(value), href }] }))
  return { title, note, columns: columns.map((label) => ({ label })), rows }
}

/** The group of a point where it begins; undefined elsewhere, and where the next group begins too soon to leave room. */
export function groupsOf(points: Point[]): (string | undefined)[] {
  const begins = points.map(({ group }, place) => group !== undefined && group !== points[place - 1]?.group)
  return points.map(({ group }, place) => (begins[place] && !begins[place + 1] ? group : undefined))
}
