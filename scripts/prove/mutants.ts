import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe } from './mutants/describe.ts'
import { findMutations, isProgram, type Mutation, mutate } from './mutants/find-mutations.ts'
import { type Judge, startJudge } from './mutants/judge.ts'
import { shuffle } from './mutants/shuffle.ts'
import { sourcesWithin } from './mutants/sources.ts'
import { testsBesideAll } from './mutants/tests-beside.ts'

type Sample = { seed?: number | undefined; sample?: number | undefined; only?: string[] | undefined }

const leastCaught = 0.95

/** Changes lib at random places, one at a time, and complains if the tests beside the code catch less than 95 %. */
export async function proveTests({ seed = randomInt(1_000_000), sample = 100, only = ['lib'] }: Sample) {
  const mutations = sourcesWithin(only).flatMap((file) => findMutations(readFileSync(file, 'utf8'), file))
  const picked = pick(mutations, sample, seed)
  process.stdout.write(`  ${picked.length} of ${mutations.length} changes, seed ${seed}\n`)

  const testsOf = testsBesideAll()
  const judge = await startJudge()
  try {
    return (await complainOfJudge(judge, picked, testsOf)) ?? (await judgeAll(judge, picked, testsOf))
  } finally {
    await judge.close()
  }
}

function pick(mutations: Mutation[], sample: number, seed: number): Mutation[] {
  const picked: Mutation[] = []
  for (const mutation of shuffle(mutations, seed)) {
    if (picked.length === sample) break
    if (isProgram(mutation)) picked.push(mutation)
  }
  return picked
}

type TestsOf = (file: string) => string[]
type Verdict = Awaited<ReturnType<Judge['run']>>['verdict']

/** A file that throws must fail its tests, and must not stay behind. */
async function complainOfJudge(judge: Judge, picked: Mutation[], testsOf: TestsOf) {
  const file = picked.map((mutation) => mutation.file).find((one) => testsOf(one).length > 0)
  if (!file) return undefined

  const broken = { file, source: `throw new Error('planted')\n${readFileSync(file, 'utf8')}` }
  const seen = await judge.run(testsOf(file), broken)
  if (seen.verdict !== 'failed') return `a fault planted in ${file} was not seen`
  const after = await judge.run(testsOf(file).slice(0, 1))
  return after.verdict === 'passed' ? undefined : `a fault planted in ${file} stayed behind`
}

async function judgeAll(judge: Judge, picked: Mutation[], testsOf: TestsOf) {
  const caught: Mutation[] = []
  const broken = new Set<string>()
  const judgeOne = honestly(judge, broken)
  for (const mutation of picked) {
    const tests = testsOf(mutation.file)
    const verdict = await judgeOne(mutation, tests)
    if (verdict !== 'passed') caught.push(mutation)
    if (verdict === 'timed out') tell('caught by the time limit', mutation)
    if (verdict === 'passed')
      tell(`missed by ${tests.length} ${tests.length === 1 ? 'file' : 'files'} of tests`, mutation)
  }
  const told = `${caught.length} of ${picked.length} changes were caught`
  process.stdout.write(`  ${told}\n`)
  if (broken.size > 0) return `${[...broken].join(', ')} fails before anything is changed`
  return caught.length < picked.length * leastCaught ? told : undefined
}

/** Counts a failing test only if it passes without the change; otherwise asks the other tests again. */
function honestly(judge: Judge, broken: Set<string>) {
  const sound = new Set<string>()
  return async function judgeOne(mutation: Mutation, given: string[]): Promise<Verdict> {
    const tests = given.filter((test) => !broken.has(test))
    if (tests.length === 0) return 'passed'
    const { verdict, by } = await judge.run(tests, { file: mutation.file, source: mutate(mutation) })
    if (verdict !== 'failed' || by === undefined || sound.has(by)) return verdict

    // A crowded machine may fail a sound test once.
    if ((await judge.run([by])).verdict === 'passed' || (await judge.run([by])).verdict === 'passed') {
      sound.add(by)
      return verdict
    }
    broken.add(by)
    return judgeOne(mutation, given)
  }
}

function tell(verdict: string, mutation: Mutation): void {
  process.stdout.write(`  ${verdict}: ${describe(mutation)}\n`)
}
