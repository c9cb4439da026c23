import { type Field, listFields, typeOf } from '#lib/endpoints/openapi/list-fields.ts'
import styles from './docs.module.css'
import { FieldTable } from './field-table.tsx'
import type { Parameter, ReadOperation } from './read-operations.ts'

type Components = { schemas: Record<string, unknown>; parameters: Record<string, Referred> }
type Referred = { name: string; in: string; description: string; schema: object }

export function Operation({ operation, components }: { operation: ReadOperation; components: Components }) {
  const { id, method, path, summary, description, parameters, requestBody, responses } = operation
  const { schemas } = components
  const answered = Object.entries(responses).filter(([status]) => status < '300')
  const problems = Object.keys(responses).filter((status) => status >= '400')

  return (
    <article className={styles.operation} aria-labelledby={id}>
      <h3 id={id}>
        <span className={styles.method}>{method}</span> {path}
      </h3>
      <p>
        {summary}. {description}
      </p>
      <FieldTable caption="Parameters" fields={parameters.map((one) => parameterField(one, components))} />
      {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
        <FieldTable key={type} caption={`Body: ${type}`} fields={listFields(schema, schemas)} isShown />
      ))}
      {answered.map(([status, { content = {} }]) =>
        Object.entries(content).map(([type, { schema }]) => (
          <FieldTable key={type} caption={`Answer ${status}: ${type}`} fields={listFields(schema, schemas)} isShown />
        )),
      )}
      <p className={styles.problems}>Problems: {problems.join(', ')}</p>
    </article>
  )
}

function parameterField(parameter: Parameter, { schemas, parameters }: Components): Field {
  const referred = '$ref' in parameter ? parameters[parameter.$ref.split('/').at(-1) ?? ''] : undefined
  const { name, in: place, description = '', schema } = '$ref' in parameter ? (referred ?? nothing) : parameter
  const isRequired = !('$ref' in parameter) && parameter.required === true
  return { name, type: `${typeOf(schema, schemas)}, in ${place}`, description, isRequired }
}

const nothing: Referred = { name: '', in: '', description: '', schema: {} }
