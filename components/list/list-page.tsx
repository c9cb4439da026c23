import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import type { OpenList } from '#lib/lists/open-list.ts'
import { ExportForm } from './export-form.tsx'
import { ListRows, type RowsProps } from './list-rows.tsx'
import { ListToolbar, type ToolbarProps } from './list-toolbar.tsx'
import { ListTotal } from './list-total.tsx'

type Props<Row> = RowsProps<Row> &
  ToolbarProps & {
    open: OpenList<Row>
    title: string
    /** A link to the page above. */
    back?: ReactNode
    /** Steps beside the title, the primary one last. */
    actions?: ReactNode
  }

/** The page of a list: its title and total, what narrows it, its rows and the way to the next ones. */
export function ListPage<Row extends { id: string }>({
  open,
  title,
  back,
  actions,
  before,
  chips,
  inMenu,
  ...rows
}: Props<Row>) {
  const figures = (
    <output>
      <ListTotal open={open} />
    </output>
  )
  const steps = (
    <>
      {!open.list.isSealed && <ExportForm open={open} />}
      {actions}
    </>
  )
  return (
    <>
      <PageHeader back={back} title={title} figures={figures} actions={steps} />
      <ListToolbar open={open} before={before} chips={chips} inMenu={inMenu} hasColumns={!rows.cards} />
      <ListRows open={open} {...rows} />
    </>
  )
}
