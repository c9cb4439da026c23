import { tableFeatures } from '@tanstack/react-table'
import type { Cell } from '#lib/lists/cells.ts'
import type { Shape } from '#lib/lists/columns.ts'

/** The server searches, sorts and cuts pages; the table lays out what it answered. */
export const features = tableFeatures({})

export type DrawnRow = { id: string; cells: Cell[]; copy: string | null; isMeant: boolean }
export type DrawnColumn = Shape & { key: string }
