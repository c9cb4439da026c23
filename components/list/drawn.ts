import { tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Cell } from '#lib/lists/cells.ts'
import type { Shape } from '#lib/lists/columns.ts'

/** The server searches, sorts and cuts pages; the table lays out what it answered. */
export const features = tableFeatures({})

/** A value of a row, or what its page draws in place of words. */
export type DrawnCell = Cell | { node: ReactNode }
export type DrawnRow = { id: string; cells: DrawnCell[]; copy: string | null; isMeant: boolean }
export type DrawnColumn = Shape & { key: string }
