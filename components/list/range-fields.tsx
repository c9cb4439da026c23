import Form from 'next/form'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Range } from '#lib/lists/list.ts'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import styles from './filter-menu.module.css'
import { listParams } from './list-href.ts'

const fields = {
  day: { type: 'date' },
  count: { inputMode: 'numeric', pattern: '\\d{1,7}' },
  pounds: { inputMode: 'decimal', pattern: '\\d{1,9}(\\.\\d{1,2})?' },
} as const

/** Filters by the two ends of a range: a form of its own, which keeps the filters that are there. */
export function RangeFields({ open }: { open: OpenFacts }) {
  const { list, asked } = open
  const own = Object.fromEntries(list.ranges.flatMap(({ from, to }) => [from, to]).map((name) => [name, undefined]))

  return (
    <Form action={list.at} className={styles.ranges}>
      <HiddenFields fields={listParams(open, { ...own, cursor: undefined })} />
      {list.ranges.map((range) => (
        <fieldset key={range.label} data-of={range.of}>
          <legend>{legendOf(range)}</legend>
          {([range.from, range.to] as const).map((name) => (
            <input
              key={name}
              name={name}
              {...fields[range.of]}
              defaultValue={asked[name] === undefined ? undefined : String(asked[name])}
              placeholder={name === range.from ? 'from' : 'to'}
              aria-label={`${legendOf(range)} ${name === range.from ? 'from' : 'to'}`}
            />
          ))}
        </fieldset>
      ))}
      <Button type="submit">Show</Button>
    </Form>
  )
}

function legendOf({ label, of }: Range): string {
  return of === 'pounds' ? `${label} (£)` : label
}
