import type { ButtonHTMLAttributes } from 'react'
import { busy } from './busy.ts'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'onClick' | 'disabled'> & {
  /** A second press while the first is answered would be sent after it, and do the thing twice. */
  isBusy: boolean
}

/** A button that sends its form, dressed by whoever draws it. */
export function Submit({ isBusy, ...rest }: Props) {
  return <button type="submit" {...rest} {...busy(isBusy)} />
}
