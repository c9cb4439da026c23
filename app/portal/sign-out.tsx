import light from '#components/layout/light/light-page.module.css'

export function SignOut() {
  return (
    <form action="/portal/sign-out" method="post">
      <button type="submit" className={light.textButton}>
        Sign out
      </button>
    </form>
  )
}
