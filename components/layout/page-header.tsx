import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import styles from './page-header.module.css'

type Props = {
  title: ReactNode
  /** Small facts beside the title. */
  figures?: ReactNode
  /** One primary action, and at most a few quiet ones before it. */
  actions?: ReactNode
  /** A link to the parent page, above the title. */
  back?: ReactNode
}

/** The first line of every office page. */
export function PageHeader({ title, figures, actions, back }: Props) {
  return (
    <div className={styles.header}>
      {back && (
        <div className={styles.back}>
          <Icon name="left" size={12} />
          {back}
        </div>
      )}
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {figures && <div className={styles.figures}>{figures}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
