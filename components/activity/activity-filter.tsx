import Form from 'next/form'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import type { ActivityWords } from '#lib/activity/words.ts'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './activity-filter.module.css'

type Choice = { id: string; name: string }

type Props = {
  words: ActivityWords
  action: OfficeRoute
  type?: string | undefined
  actorId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  doers: Choice[]
  /** Other parameters of the address. */
  keep?: Record<string, string | undefined>
  /** The text typed to find a person; undefined if the log is already narrowed to one. */
  person?: string
}

/** The filters of the activity log: a plain form, so it works before JavaScript, and the address holds them all. */
export function ActivityFilter({ words, action, type, actorId, from, to, doers, keep = {}, person }: Props) {
  const isHeld = Object.values(keep).some((value) => value !== undefined)
  const isOther = type !== undefined && !words.groups.some(({ name }) => name === type)
  return (
    <Form action={action} className={`${toolbar.toolbar} ${styles.filter}`}>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {person !== undefined && !isHeld && (
        <label>
          Person
          <input type="search" name="person" defaultValue={person} placeholder="Name or email" maxLength={200} />
        </label>
      )}
      <label>
        Kind
        <select key={`type ${type}`} name="type" aria-label="Kind" defaultValue={type ?? ''}>
          <option value="">Everything</option>
          {words.groups.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
          {isOther && <option value={type}>{words.labelOf(type)}</option>}
        </select>
      </label>
      <label>
        Done by
        <select key={`actor ${actorId}`} name="actorId" aria-label="Done by" defaultValue={actorId ?? ''}>
          <option value="">Anyone</option>
          {doers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {actorId && !doers.some(({ id }) => id === actorId) && <option value={actorId}>Somebody else</option>}
        </select>
      </label>
      <label>
        From <input key={`from ${from}`} type="date" name="from" defaultValue={from} />
      </label>
      <label>
        To <input key={`to ${to}`} type="date" name="to" defaultValue={to} />
      </label>
      <Button type="submit">Show</Button>
      {(type || actorId || from || to || isHeld || person) && <Link href={action}>Clear filters</Link>}
    </Form>
  )
}
