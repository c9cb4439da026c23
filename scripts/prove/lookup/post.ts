import { Agent, request } from 'node:http'

export type Posted = { status: number; headers: string; body: string }

const agent = new Agent({ keepAlive: true })

/** Posts and returns the whole answer; of its headers, the names in order and the length of each value. */
export async function post(address: string, body: string | FormData, headers: Record<string, string>): Promise<Posted> {
  const packed = new Response(body)
  const bytes = Buffer.from(await packed.arrayBuffer())
  const type = packed.headers.get('content-type') ?? ''
  const { promise, resolve, reject } = Promise.withResolvers<Posted>()
  const sent = request(address, {
    agent,
    method: 'POST',
    headers: { 'content-type': type, 'content-length': bytes.length, ...headers },
  })
  sent.on('error', reject)
  sent.on('response', (answer) => {
    const parts: Buffer[] = []
    answer.on('error', reject)
    answer.on('data', (part) => parts.push(part))
    answer.on('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: shapeOf(answer.rawHeaders),
        body: Buffer.concat(parts).toString('utf8'),
      }),
    )
  })
  sent.end(bytes)
  return promise
}

/** "date 29, content-type 24" from names and values in turn. */
function shapeOf(raw: string[]): string {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [`${name.toLowerCase()} ${raw[at + 1]?.length}`] : [])).join(', ')
}
