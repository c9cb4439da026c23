import { Button } from '#components/ui/button.tsx'
import type { Draft, Match } from '#lib/people/conditions/draft.ts'
import { mostGroups } from '#lib/people/conditions/draft.ts'
import { paramsOf } from '#lib/people/list/list-params.ts'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import { ConditionRow } from './condition-row.tsx'
import { FieldChoice } from './field-choice.tsx'
import styles from './filter.module.css'
import { StepForm } from './step-form.tsx'
import type { Choices } from './value-input.tsx'

type Props = {
  draft: Draft
  input: PeoplePageInput
  choices: Choices
  isChecked: boolean
  isTooDeep: boolean
  added: string
}

/** Groups of conditions. Every button sends the form by GET, so that each step has an address and needs no script. */
export function ConditionForm({ draft, input, choices, isChecked, isTooDeep, added }: Props) {
  return (
    <StepForm className={styles.form}>
      {Object.entries(paramsOf({ ...input, cursor: undefined })).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {isTooDeep && (
        <p className={styles.note}>
          The conditions of this list nest deeper than this page can show. Conditions you set here take their place.
        </p>
      )}
      <MatchChoice name="match" value={draft.match} things="groups" isHidden={draft.groups.length < 2} />
      {draft.groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is nothing but its place
        <fieldset key={place} className={styles.group}>
          <legend>{draft.groups.length > 1 ? `Group ${place + 1}` : 'Conditions'}</legend>
          <MatchChoice
            name={`${place}.match`}
            value={group.match}
            things="conditions"
            isHidden={group.tests.length < 2}
          />
          {group.tests.map((test, at) => (
            // Keyed by what it asks, so that fields of another kind begin afresh.
            <ConditionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two alike differ by their place alone
              key={`${at} ${test.field} ${test.operator}`}
              at={`${place}.${at}`}
              test={test}
              choices={choices}
              isChecked={isChecked}
              isNew={added === `add.${place}` && at === group.tests.length - 1}
            />
          ))}
          <GroupSteps
            place={place}
            isNew={added === 'group' && place === draft.groups.length - 1}
            mayGo={draft.groups.length > 1}
          />
        </fieldset>
      ))}
      <div className={styles.line}>
        <Button type="submit" name="do" value="show" kind="primary">
          Show people
        </Button>
        {draft.groups.length < mostGroups && (
          <Button type="submit" name="do" value="group">
            Add a group
          </Button>
        )}
      </div>
    </StepForm>
  )
}

function GroupSteps({ place, isNew, mayGo }: { place: number; isNew: boolean; mayGo: boolean }) {
  return (
    <div className={styles.line}>
      <FieldChoice name={`${place}.add`} isNew={isNew} />
      <Button type="submit" name="do" value={`add.${place}`}>
        Add condition
      </Button>
      {mayGo && (
        <Button type="submit" name="do" value={`ungroup.${place}`}>
          Remove group
        </Button>
      )}
    </div>
  )
}

type MatchProps = { name: string; value: Match; things: string; isHidden: boolean }

function MatchChoice({ name, value, things, isHidden }: MatchProps) {
  if (isHidden) return <input type="hidden" name={name} value={value} />
  return (
    <label className={styles.match}>
      Match
      <select key={value} name={name} defaultValue={value}>
        <option value="all">all {things} (and)</option>
        <option value="any">any of the {things} (or)</option>
      </select>
    </label>
  )
}
