'use client'

import { useMantineColorScheme } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import unseen from '#components/ui/unseen.module.css'
import styles from './user-menu.module.css'

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'Auto' },
] as const

/** Light, dark, or as the device is set; remembered on this device. */
export function SchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const isMounted = useMounted()

  return (
    <fieldset className={styles.schemes}>
      <legend className={unseen.unseen}>Appearance</legend>
      {schemes.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="appearance"
            checked={isMounted && colorScheme === value}
            onChange={() => setColorScheme(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
