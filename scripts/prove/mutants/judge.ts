import { resolve } from 'node:path'
import pg from 'pg'
import { createVitest, type TestCase, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'

/** `by` is the test file that failed first. */
type Verdict = { verdict: 'passed' | 'failed' | 'timed out'; by?: string }
type Replaced = { file: string; source: string }

/** Runs test files on one server, with the source of one file replaced in memory: the tree is never touched. */
export type Judge = {
  run: (tests: string[], replaced?: Replaced) => Promise<Verdict>
  close: () => Promise<void>
}

export async function startJudge(): Promise<Judge> {
  let replaced: Replaced | undefined
  const load = (id: string) => (replaced && id === resolve(replaced.file) ? replaced.source : undefined)
  const watch = new FirstFailure()
  const vitest = await createVitest(
    'test',
    { watch: false, fsModuleCache: false, reporters: [watch], sequence: { sequencer: NearestFirst } },
    { plugins: [{ name: 'mutants', enforce: 'pre', load }] },
  )
  await vitest.globTestSpecifications()

  const replace = (change: Replaced | undefined) => {
    for (const one of [replaced, change]) if (one) vitest.invalidateFile(resolve(one.file))
    replaced = change
  }
  return {
    async run(tests, change) {
      replace(change)
      const verdict = await runTests(vitest, watch, tests)
      replace(undefined)
      await dropClones(vitest)
      return verdict
    },
    close: () => vitest.close(),
  }
}

/** After this long without a finished test file, the changed code is taken to loop for ever. */
const patience = 180_000

async function runTests(vitest: Vitest, watch: FirstFailure, tests: string[]) {
  const specifications = tests.flatMap((test) => vitest.getModuleSpecifications(resolve(test)))
  if (specifications.length < tests.length) throw new Error(`vitest does not know all of ${tests.join(', ')}`)

  let isLate = false
  watch.failed = undefined
  watch.stop = () => forceStop(vitest)
  const limit = setTimeout(() => {
    isLate = true
    watch.stop()
  }, patience)
  watch.progress = () => limit.refresh()
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications)
  clearTimeout(limit)

  if (watch.failed !== undefined) return { verdict: 'failed', by: watch.failed } as const
  if (isLate) return { verdict: 'timed out' } as const
  return { verdict: unhandledErrors.length > 0 ? 'failed' : 'passed' } as const
}

/** Ends a run at its first failing test. */
class FirstFailure {
  failed: string | undefined
  stop = () => {}
  progress: () => unknown = () => {}

  onTestCaseResult(test: TestCase): void {
    if (test.result().state === 'failed') this.note(test.module)
  }
  onTestModuleEnd(module: TestModule): void {
    this.progress()
    if (module.state() === 'failed') this.note(module)
  }
  private note({ relativeModuleId }: TestModule): void {
    this.failed ??= relativeModuleId
    this.stop()
  }
}

/** The first call lets running tests finish; the second kills their processes. */
function forceStop(vitest: Vitest): void {
  void vitest.cancelCurrentRun('test-failure')
  void vitest.cancelCurrentRun('test-failure')
}

/** Keeps the order in which tests are given; vitest would begin with the slowest. */
class NearestFirst {
  sort(tests: TestSpecification[]): TestSpecification[] {
    return tests
  }
  shard(tests: TestSpecification[]): TestSpecification[] {
    return tests
  }
}

/**
 * Hundreds of runs would otherwise leave thousands of databases. What was cut short may be dropping its own meanwhile.
 */
async function dropClones(vitest: Vitest): Promise<void> {
  const url = new URL(vitest.getRootProject().getProvidedContext().templateUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'test\\_%'`,
  )
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
}
