import type { ButtonHTMLAttributes } from 'react'
import { busy } from './busy.ts'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'onClick' | 'disabled'> & {
  /** A second press during the first would be sent too, and do the action twice. */
  isBusy: boolean
}

/** A submit button; the caller styles it. */
export function Submit({ isBusy, ...rest }: Props) {
  return <button type="submit" {...rest} {...busy(isBusy)} />
}
