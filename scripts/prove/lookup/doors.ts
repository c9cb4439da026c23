import { post } from './post.ts'

export type Guess = { address: string; reference: string; email: string }

/**
 * Sends a guess to the API or the form and returns the answer's status, headers, words and size. All guesses are equally
 * long, so that the page's size does not depend on the input.
 */
export type Door = (origin: string, guess: Guess) => Promise<string>

export async function askApi(origin: string, { address, reference, email }: Guess): Promise<string> {
  const guess = JSON.stringify({ email, bookingReference: reference })
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  const answer = await post(`${origin}/api/customer/lookup`, guess, headers)
  return [answer.status, answer.headers, answer.body].join('\n')
}

/** Opens the form as a browser without JavaScript sends it. */
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
    const answer = await post(`${server}/portal`, body, { origin: server, 'x-forwarded-for': address })
    const said = /role="alert"[^>]*>([^<]*)/.exec(answer.body)?.[1]
    return [answer.status, answer.headers, `${Buffer.byteLength(answer.body)} bytes`, said].join('\n')
  }
}

function plain(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
