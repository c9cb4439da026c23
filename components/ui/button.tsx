import Link from 'next/link'
import type { ButtonHTMLAttributes, MouseEventHandler, ReactNode } from 'react'
import type { OfficeRoute } from '#components/ui/office-route.ts'
import styles from './button.module.css'

type Kind = 'primary' | 'quiet'

export function Button({ kind = 'quiet', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind }) {
  return <button type="button" {...rest} className={styles.button} data-kind={kind} />
}

/** A link that looks like a button, for a step that leads to another page. */
export function ButtonLink({ href, kind = 'quiet', ...rest }: LinkProps) {
  return <Link href={href} {...rest} className={styles.button} data-kind={kind} />
}

type LinkProps = {
  href: OfficeRoute
  kind?: Kind
  id?: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
  children: ReactNode
}
