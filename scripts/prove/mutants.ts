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
  const judgeOne = honestly(judge, testsOf)
  for (const mutation of picked) {
    const { verdict, doubt } = await judgeOne(mutation)
    if (doubt) return doubt
    if (verdict !== 'passed') caught.push(mutation)
    if (verdict === 'timed out') tell('caught by the time limit', mutation)
    const tests = testsOf(mutation.file).length
    if (verdict === 'passed') tell(`missed by ${tests} ${tests === 1 ? 'file' : 'files'} of tests`, mutation)
  }
  const told = `${caught.length} of ${picked.length} changes were caught`
  process.stdout.write(`  ${told}\n`)
  return caught.length < picked.length * leastCaught ? told : undefined
}

/** What a failing test says counts only if it passes without the change. If it fails now and then, it is asked again. */
function honestly(judge: Judge, testsOf: TestsOf) {
  const sound = new Set<string>()
  return async (mutation: Mutation): Promise<{ verdict: string; doubt?: string }> => {
    const tests = testsOf(mutation.file)
    if (tests.length === 0) return { verdict: 'passed' }
    const judgeIt = () => judge.run(tests, { file: mutation.file, source: mutate(mutation) })
    const { verdict, by } = await judgeIt()
    const witnesses = verdict === 'failed' ? (by ? [by] : tests).filter((test) => !sound.has(test)) : []
    if (witnesses.length === 0) return { verdict }

    const { verdict: unchanged } = await judge.run(witnesses)
    if (unchanged === 'passed') {
      for (const witness of witnesses) sound.add(witness)
      return { verdict }
    }
    const again = await judge.run(witnesses)
    if (again.verdict === 'passed') return judgeIt()
    return { verdict, doubt: `${again.by ?? 'a test'} fails before anything is changed` }
  }
}

function tell(verdict: string, mutation: Mutation): void {
  process.stdout.write(`  ${verdict}: ${describe(mutation)}\n`)
}
