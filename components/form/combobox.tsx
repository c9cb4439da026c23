'use client'

import unseen from '#components/ui/unseen.module.css'
import styles from './combobox.module.css'
import { Field, type FieldWords, fieldInput } from './field.tsx'
import { type ComboboxOption, useCombobox } from './use-combobox.ts'

type Props = FieldWords & {
  id: string
  /** The form's name for the typed words; without it, they are not sent. */
  name?: string
  words: string
  onType: (words: string) => void
  /** What is offered for the words, best first. */
  options: ComboboxOption[]
  onChoose: (option: ComboboxOption) => void
  /** Said while nothing is offered, such as "No one matches"; nothing while it is empty. */
  status: string
  /** Whether the options still belong to earlier words, so that none can be chosen yet. */
  isStale?: boolean
  autoFocus?: boolean
}

/** A text field that offers options as people type. */
export function Combobox({ id, name, words, options, status, isStale = false, autoFocus, ...rest }: Props) {
  const { onType, onChoose, ...told } = rest
  const { isOpen, active, choose, steer, type, open, close } = useCombobox({ options, isStale, onType, onChoose })
  return (
    <Field id={id} {...told}>
      <div className={styles.holder}>
        <input
          {...fieldInput(id, id, told)}
          name={name}
          role="combobox"
          aria-expanded={active >= 0}
          aria-autocomplete="list"
          aria-controls={`${id}-options`}
          aria-activedescendant={active >= 0 ? `${id}-option-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          {...(autoFocus && { autoFocus })}
          value={words}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={open}
          onBlur={close}
          onKeyDown={steer}
        />
        <Options id={id} options={options} active={active} isStale={isStale} choose={choose} />
        <p role="status" className={active >= 0 ? unseen.unseen : styles.status}>
          {active >= 0 ? countOf(options.length) : isOpen && status}
        </p>
      </div>
    </Field>
  )
}

type OptionsProps = Pick<Props, 'id' | 'options'> & {
  active: number
  isStale: boolean
  choose: (option: ComboboxOption) => void
}

function Options({ id, options, active, isStale, choose }: OptionsProps) {
  return (
    <div
      id={`${id}-options`}
      role="listbox"
      aria-label="Choices"
      className={styles.options}
      hidden={active < 0}
      data-stale={isStale}
      // Keeps the focus in the field while the list is scrolled or clicked.
      onPointerDown={(event) => event.preventDefault()}
    >
      {options.map((option, row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
        <div
          key={option.id}
          id={`${id}-option-${row}`}
          ref={row === active ? scrollIntoSight : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={row === active}
          aria-disabled={option.isOff}
          className={styles.option}
          onClick={() => choose(option)}
        >
          {option.label}
          {option.detail && <span className={styles.detail}>{option.detail}</span>}
        </div>
      ))}
    </div>
  )
}

function countOf(options: number): string {
  return options === 1 ? '1 to choose from' : `${options} to choose from`
}

function scrollIntoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' })
}
