import { describeWholeApi } from '../describe-whole-api.ts'
import styles from './docs.module.css'
import { Operation } from './operation.tsx'
import { readOperations } from './read-operations.ts'

/** The whole OpenAPI document as a page, without scripts. */
export default function DocsPage() {
  const { info, tags, components, ...description } = describeWholeApi()
  const operations = readOperations(description.paths)

  return (
    <div className={styles.docs}>
      <h1>REST API</h1>
      <p>{info.description}</p>
      <p>
        Send an API key as <code>Authorization: Bearer KEY</code>. Machines read{' '}
        <a href="/api/openapi.json">OpenAPI 3.1</a>.
      </p>
      <nav aria-label="Operations">
        <ul className={styles.contents}>
          {operations.map(({ id, method, path }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <span className={styles.method}>{method}</span> {path}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map((tag) => (
        <section key={tag.name} aria-labelledby={`tag-${tag.name}`}>
          <h2 id={`tag-${tag.name}`}>{tag.name}</h2>
          <p>{tag.description}</p>
          {operations
            .filter((operation) => operation.tag === tag.name)
            .map((operation) => (
              <Operation key={operation.id} operation={operation} components={components} />
            ))}
        </section>
      ))}
    </div>
  )
}
