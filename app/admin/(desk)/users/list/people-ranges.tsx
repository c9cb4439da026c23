import Form from 'next/form'
import { Button } from '#components/ui/button.tsx'
import { paramsOf } from '#lib/people/list/list-params.ts'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import styles from './filter-menu.module.css'

const ranges = [
  { label: 'Bookings', from: 'bookingsMin', to: 'bookingsMax', mode: 'numeric', pattern: '\\d{1,7}' },
  { label: 'Spent (£)', from: 'spentMin', to: 'spentMax', mode: 'decimal', pattern: '\\d{1,9}(\\.\\d{1,2})?' },
] as const

/** Filters by amount: a form of its own, which keeps the filters that are there. */
export function PeopleRanges({ input }: { input: PeoplePageInput }) {
  const own: string[] = ranges.flatMap(({ from, to }) => [from, to])

  return (
    <Form action="/admin/users" className={styles.ranges}>
      {Object.entries(paramsOf(input)).map(([name, value]) =>
        value === undefined || own.includes(name) ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {ranges.map(({ label, from, to, mode, pattern }) => (
        <fieldset key={label}>
          <legend>{label}</legend>
          <input
            name={from}
            inputMode={mode}
            pattern={pattern}
            defaultValue={input[from]}
            placeholder="from"
            aria-label={`${label} from`}
          />
          <input
            name={to}
            inputMode={mode}
            pattern={pattern}
            defaultValue={input[to]}
            placeholder="to"
            aria-label={`${label} to`}
          />
        </fieldset>
      ))}
      <Button type="submit">Show</Button>
    </Form>
  )
}
