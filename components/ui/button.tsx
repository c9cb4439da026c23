import Link from 'next/link'
import type { ButtonHTMLAttributes, MouseEventHandler, ReactNode } from 'react'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import { busy } from './busy.ts'
import styles from './button.module.css'

/** `danger` for what cannot be undone. */
type Kind = 'primary' | 'quiet' | 'danger'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: Kind
  isBusy?: boolean
}

export function Button({ kind = 'quiet', isBusy = false, ...rest }: Props) {
  return <button type="button" {...rest} {...busy(isBusy)} className={styles.button} data-kind={kind} />
}

/** A link drawn as a button, for a step on another page. */
export function ButtonLink({ href, kind = 'quiet', shortcut, ...rest }: LinkProps) {
  return <Link href={href} {...rest} aria-keyshortcuts={shortcut} className={styles.button} data-kind={kind} />
}

type LinkProps = {
  href: OfficeRoute
  kind?: Kind
  id?: string
  /** A key that does the same anywhere on the page. */
  shortcut?: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
  children: ReactNode
}
