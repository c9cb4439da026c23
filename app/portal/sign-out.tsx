import light from '#components/layout/light/light-page.module.css'
import { leavePortalAction } from './actions.ts'

export function SignOut() {
  return (
    <form action={leavePortalAction}>
      <button type="submit" className={light.textButton}>
        Sign out
      </button>
    </form>
  )
}
