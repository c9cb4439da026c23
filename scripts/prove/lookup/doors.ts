export type Guess = { address: string; reference: string; email: string }

/** Sends a guess through one of the two doors and answers what came back, without what belongs to this request alone. */
export type Door = (origin: string, guess: Guess) => Promise<string>

export async function askApi(origin: string, { address, reference, email }: Guess): Promise<string> {
  const response = await fetch(`${origin}/api/customer/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ email, bookingReference: reference }),
  })
  return `${response.status} ${await response.text()}`
}

/** The form of the page as a browser without JavaScript sends it. */
export async function openForm(origin: string): Promise<Door> {
  const page = await (await fetch(`${origin}/portal`)).text()
  const form = page.split('<form').find((part) => part.includes('name="reference"')) ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  if (hidden.length === 0) throw new Error('The page of the portal has no form to send.')

  return async (server, { address, reference, email }) => {
    const body = new FormData()
    for (const [, name = '', value = ''] of hidden) body.append(name, plain(value))
    body.append('reference', reference)
    body.append('email', email)
    const headers = { origin: server, 'x-forwarded-for': address }
    const response = await fetch(`${server}/portal`, { method: 'POST', headers, body, redirect: 'manual' })
    return `${response.status} ${/role="alert"[^>]*>([^<]*)/.exec(await response.text())?.[1]}`
  }
}

function plain(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
