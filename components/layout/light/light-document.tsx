import './light.css'
import type { ReactNode } from 'react'
import { Brand, SkipLink } from '../brand.tsx'
import { FocusKeeper } from '../focus/focus-keeper.tsx'
import styles from './light-document.module.css'

type Props = {
  /** The company's name. Left out where settings cannot be read: then the default name is shown. */
  company?: string
  /** Shown at the right of the company's name, such as "Sign out". */
  aside?: ReactNode
  children: ReactNode
}

/** The document of public and customer pages: plain, quick, readable on any phone. */
export function LightDocument({ company = 'React Fast Training', aside, children }: Props) {
  return (
    <html lang="en-GB">
      <body>
        <SkipLink />
        <header className={styles.header}>
          <Brand>{company}</Brand>
          {aside}
        </header>
        <main id="content" className={styles.main} tabIndex={-1}>
          {children}
        </main>
        <FocusKeeper />
      </body>
    </html>
  )
}
