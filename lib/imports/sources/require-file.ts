import { stat } from 'node:fs/promises'
import { Refusal } from '../../core/refusal.ts'

export async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Refusal(`There is no file ${file}.`)
  if (!found.isFile()) throw new Refusal(`${file} is not a file.`)
}
