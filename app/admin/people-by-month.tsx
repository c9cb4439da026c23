import { LineChart } from '#components/charts/line-chart.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { formatMonth } from '#lib/core/dates.ts'
import { withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { paramsOf } from '#lib/people/list/list-params.ts'
import { countPeopleByMonth } from '#lib/reports/count-people-by-month.ts'

/** How the record grew over a year; each point opens the people added by then. */
export async function PeopleByMonth({ actor, title }: { actor: StaffActor; title: string }) {
  const year = await countPeopleByMonth(database(), actor)
  return (
    <LineChart
      title={title}
      columns={['End of', 'People on record']}
      points={year.map(({ until, people, where }) => ({
        label: formatMonth(until),
        tick: formatMonth(until).slice(0, 3),
        group: until.slice(0, 4),
        value: people,
        href: `/admin/users?${withParams(paramsOf({ where }))}`,
      }))}
      say={inPeople}
      empty="No people yet."
      note="Counts today’s people by when they were added."
    />
  )
}

function inPeople(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`
}
