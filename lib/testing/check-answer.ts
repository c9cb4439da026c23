import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { z } from 'zod'

const operation = z.object({ responses: z.record(z.string(), z.object({ $ref: z.string().optional() })) })
const described = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) })

type Answered = { pattern: string; method: string; status: number; type: string; body: unknown }

/** The differences between an answer and the OpenAPI document; undefined if there are none. */
export function answerChecker(document: object): (answered: Answered) => string | undefined {
  const { paths } = described.parse(document)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(document, 'api')
  const known = new Map<string, ValidateFunction>()

  return ({ pattern, method, status, type, body }) => {
    const responses = paths[pattern]?.[method.toLowerCase()]?.responses
    const response = responses?.[status]
    if (!response) return `${method} ${pattern} is not described to answer ${status}`

    const own = `#/paths/${escaped(pattern)}/${method.toLowerCase()}/responses/${status}`
    const place = `api${response.$ref ?? own}/content/${escaped(type)}/schema`
    const fits = known.get(place) ?? ajv.compile({ $ref: encodeURI(place) })
    known.set(place, fits)
    return fits(body) ? undefined : `${method} ${pattern} ${status}: ${ajv.errorsText(fits.errors)}`
  }
}

function escaped(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}
