import type { ReactNode } from 'react'
import styles from './charts.module.css'

type Props = {
  name: string
  place: number
  of: number
  height: number
  href?: string
  /** A short form of the figure; the accessible name says it in full. */
  figure?: ReactNode
  children?: ReactNode
}

/** One of the equal parts of a chart from left to right, pointed at as a whole; with `href`, a link. */
export function Band({ name, place, of, height, href, figure, children }: Props) {
  const content = (
    <>
      <title>{name}</title>
      <rect className={styles.reach} x={percent(place / of)} width={percent(1 / of)} height={height} rx={3} />
      {children}
    </>
  )
  if (!href)
    return (
      <g className={styles.band}>
        {content}
        {figure}
      </g>
    )
  return (
    <>
      <a href={href} aria-label={name} className={styles.band}>
        {content}
      </a>
      <svg aria-hidden="true" className={styles.figure}>
        {figure}
      </svg>
    </>
  )
}

/** A share of the width, which the browser alone knows. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`
}
