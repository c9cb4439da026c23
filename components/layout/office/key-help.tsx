'use client'

import { useRef } from 'react'
import { areSingleKeysOn, switchSingleKeys } from '#components/ui/single-keys.ts'
import { useKeys } from '#components/ui/use-keys.ts'
import styles from './key-help.module.css'

const keys = [
  ['Ctrl K or ⌘ K', 'Find a person, a booking or a page'],
  ['/', 'Search'],
  ['j  k', 'Next or previous row in a list'],
  ['←  →', 'Through the row’s actions'],
  ['Enter', 'Open the row'],
  ['x', 'Select the row'],
  ['a', 'Go on with the selected rows'],
  ['c', 'Add a new one to the list'],
  ['n', 'Write a note about the row or the person'],
  ['b', 'Add a booking for the person'],
  ['Ctrl Enter', 'Save the note'],
  ['e', 'Edit details (person’s page)'],
  ['d', 'Go to the details at the side of the page'],
  ['Esc', 'Close the open panel'],
  ['?', 'These keys'],
] as const

/** The list of keys, opened by `?` or a small button. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const single = useRef<HTMLInputElement>(null)
  const open = () => {
    if (single.current) single.current.checked = areSingleKeysOn()
    dialog.current?.showModal()
  }
  useKeys((key) => {
    if (key === '?') open()
  })

  return (
    <>
      <button type="button" className={styles.open} title="Keys (?)" aria-label="Keys" onClick={open}>
        ?
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" closedby="any">
        <h2 id="keys-title" className={styles.title}>
          Keys
        </h2>
        <dl className={styles.list}>
          {keys.map(([key, meaning]) => (
            <div key={key} className={styles.row}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <input ref={single} type="checkbox" onChange={({ target }) => switchSingleKeys(target.checked)} />
          Single-key shortcuts
        </label>
        <form method="dialog">
          <button type="submit" className={styles.close}>
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}
