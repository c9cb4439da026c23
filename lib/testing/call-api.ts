import type { Db } from '../db/types.ts'
import type { Handler } from '../endpoints/define-handler.ts'
import { answerChecker } from './check-answer.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

type Method = (typeof methods)[number]
type Routes = Record<string, Partial<Record<Method, object>>>

export type Sent = {
  key?: string
  cookie?: string
  headers?: Record<string, string>
  /** Sent as JSON; text is sent unchanged. */
  body?: unknown
}

/** The method's name in capitals, as a route exports it. */
export function methodOf(word: string): Method {
  const found = methods.find((method) => method === word)
  if (!found) throw new Error(`${word} is no method`)
  return found
}

export type Told = { status: number; headers: Headers; body: unknown }

export type CallApi = (db: Db, method: Method, address: string, sent?: Sent) => Promise<Told>

/**
 * Calls the real handler of an address with a real request on the given database. An answer that differs from the
 * OpenAPI document is an error.
 */
export function apiCaller(routes: Routes, document: object): CallApi {
  const check = answerChecker(document)

  return async (db, method, address, sent = {}) => {
    const url = new URL(address, 'http://127.0.0.1:3000')
    const { pattern, handlers, params } = matching(routes, url.pathname)
    const handler = handlers[method]
    if (!isHandler(handler)) throw new Error(`${method} ${address} has no handler of ours`)

    const { status, headers, ...response } = await read(await handler.answer(db, requestOf(url, method, sent), params))
    const fault = check({ pattern, method, status, ...response })
    if (fault) throw new Error(`${fault}\n${JSON.stringify(response.body)}`)
    return { status, headers, body: response.body }
  }
}

async function read(response: Response) {
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    type,
    body: type.endsWith('/json') || type.endsWith('+json') ? JSON.parse(text) : text,
  }
}

function requestOf(url: URL, method: Method, { key, cookie, body, headers }: Sent): Request {
  const all = new Headers({ host: url.host, 'content-type': 'application/json', ...headers })
  if (key) all.set('authorization', `Bearer ${key}`)
  if (cookie) all.set('cookie', `next-auth.session-token=${cookie}`)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Request(url, { method, headers: all, ...(method !== 'GET' && text !== undefined && { body: text }) })
}

function matching(routes: Routes, path: string) {
  for (const [pattern, handlers] of Object.entries(routes)) {
    const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const found = new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path)
    const params = Object.fromEntries(names.map((name, index) => [name, found?.[index + 1] ?? '']))
    if (found) return { pattern, handlers, params }
  }
  throw new Error(`There is no address ${path}`)
}

function isHandler(value: object | undefined): value is Handler {
  return value !== undefined && 'answer' in value
}
