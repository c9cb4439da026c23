import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The file that says where the product on this port keeps its data, for tests that read its mail. */
export function placeOfFolder(port: string | number): string {
  return join(tmpdir(), `react-fast-e2e-${port}`)
}
