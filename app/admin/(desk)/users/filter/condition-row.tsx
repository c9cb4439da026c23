import { Icon } from '#components/ui/icon.tsx'
import { type DraftTest, faultOfTest } from '#lib/people/conditions/draft.ts'
import { fieldLabelOf, kindOf } from '#lib/people/conditions/fields.ts'
import { findOperator, operatorsOf } from '#lib/people/conditions/operators.ts'
import styles from './filter.module.css'
import { type Choices, ValueInput } from './value-input.tsx'

type Props = {
  at: string
  test: DraftTest
  choices: Choices
  isChecked: boolean
  /** Just added: it takes the focus. */
  isNew: boolean
}

/** One condition: what it is about, how it is asked, and the values it needs. */
export function ConditionRow({ at, test, choices, isChecked, isNew }: Props) {
  const kind = kindOf(test.field)
  if (!kind) return null
  const label = fieldLabelOf(test.field)
  const slots = findOperator(kind, test.operator)?.takes ?? []
  const fault = isChecked ? faultOfTest(test) : undefined

  return (
    <div className={styles.row} data-wrong={fault !== undefined}>
      <span className={styles.field}>{label}</span>
      <input type="hidden" name={`${at}.field`} value={test.field} />
      <select
        name={`${at}.operator`}
        aria-label={`Comparison for ${label}`}
        defaultValue={test.operator}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by pressing a button
        autoFocus={isNew}
      >
        {Object.entries(operatorsOf[kind]).map(([name, operator]) => (
          <option key={name} value={name}>
            {operator.label}
          </option>
        ))}
      </select>
      {slots.map((slot, place) => (
        <ValueInput
          // biome-ignore lint/suspicious/noArrayIndexKey: the slots of an operator never move
          key={place}
          slot={slot}
          name={`${at}.value`}
          label={place === 0 ? label : `${label}, second value`}
          field={test.field}
          value={test.values[place] ?? ''}
          choices={choices}
          isWrong={fault !== undefined}
        />
      ))}
      <button
        type="submit"
        name="do"
        value={`drop.${at}`}
        className={styles.drop}
        aria-label={`Remove ${label}`}
        title={`Remove ${label}`}
      >
        <Icon name="cross" size={12} />
      </button>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
