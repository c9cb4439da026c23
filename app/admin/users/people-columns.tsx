'use client'

import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import Link from 'next/link'
import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { formatMoney } from '#lib/core/money.ts'
import { customerTypeLabels, nameOf, roleLabels, statusLabels, statusTones } from '#lib/people/labels.ts'
import type { PersonRow } from '#lib/people/list-people.ts'
import { type ColumnName, columnLabels } from './column-names.ts'

/** `width` in pixels, the least a column needs. `rank`: 2 and 3 go first where it is narrow. `phone`: its place in the two lines of a row on a phone. */
type ColumnMeta = { align?: 'right'; width: number; rank?: 2 | 3; phone?: 1 | 2 | 3 | 4; quiet?: true }

export type PeopleRow = PersonRow & { now: Date }

export const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnMeta>(),
})

const column = createColumnHelper<typeof features, PeopleRow>()

const define = (id: ColumnName, meta: ColumnMeta, cell: (row: PeopleRow) => React.ReactNode, isSortable = false) =>
  column.display({
    id,
    header: columnLabels[id],
    meta,
    cell: ({ row }) => cell(row.original),
    enableSorting: isSortable,
    enableHiding: id !== 'name',
  })

const none = '–'

export const columns = [
  define(
    'name',
    { width: 200, phone: 1 },
    (row) => (
      <Link href={`/admin/users/${row.id}`} className={table.name} prefetch={false} data-row-link="">
        {nameOf(row)}
      </Link>
    ),
    true,
  ),
  define('email', { width: 232, rank: 3, phone: 3, quiet: true }, (row) => row.email ?? none),
  define('phone', { width: 140, rank: 3, quiet: true }, (row) => row.mobile ?? row.phone ?? none),
  define('company', { width: 168, rank: 2, quiet: true }, (row) => row.companyName ?? none),
  define('status', { width: 112, rank: 2 }, (row) => (
    <StatusDot tone={statusTones[row.status]}>{statusLabels[row.status]}</StatusDot>
  )),
  define('role', { width: 96, rank: 3, quiet: true }, (row) => roleLabels[row.role]),
  define('customerType', { width: 104, rank: 3, quiet: true }, (row) => customerTypeLabels[row.customerType]),
  define('postcode', { width: 104, rank: 3, quiet: true }, (row) => row.postcode ?? none),
  define('totalBookings', { align: 'right', width: 96 }, (row) => row.totalBookings, true),
  define('totalSpent', { align: 'right', width: 112, phone: 2 }, (row) => formatMoney(row.totalSpent), true),
  define(
    'createdAt',
    { align: 'right', width: 128, rank: 3, quiet: true },
    (row) => <When at={row.createdAt} now={row.now} />,
    true,
  ),
  define(
    'lastActivityDate',
    { align: 'right', width: 136, phone: 4, quiet: true },
    (row) => <When at={row.lastActivityDate} now={row.now} />,
    true,
  ),
]
